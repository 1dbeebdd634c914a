import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";

const from = (forwarded?: string) =>
  clientAddress(new Headers(forwarded ? { "x-forwarded-for": forwarded } : {}));

describe("the network address of a request", () => {
  it.each([
    ["198.51.100.7", "198.51.100.7"],
    ["203.0.113.1, 198.51.100.7", "198.51.100.7"],
    ["::ffff:198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64"],
    ["2001:db8::7", "2001:db8:0:0::/64"],
    ["2001:0db8:0001:0002::1", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("of %s is %s", (forwarded, address) => {
    expect(from(forwarded)).toBe(address);
  });

  it("is the same for two addresses of one IPv6 household", () => {
    expect(from("2001:db8:1:2::1")).toBe(from("2001:db8:1:2:ffff::9"));
  });

  it("is what the nearest proxy wrote, not what the client claims", () => {
    expect(from("127.0.0.1, 10.0.0.1, 198.51.100.7")).toBe("198.51.100.7");
  });

  it.each([
    ["198.51.100.9", "203.0.113.5", "198.51.100.9"],
    ["::ffff:198.51.100.9", "203.0.113.5", "198.51.100.9"],
    ["127.0.0.1", "203.0.113.5", "203.0.113.5"],
    ["::1", "203.0.113.5", "203.0.113.5"],
    ["127.0.0.1", "", "127.0.0.1"],
  ])("connected from %s and claiming %s is %s", (peer, forwarded, address) => {
    const headers = new Headers({ "x-plumbline-peer": peer, "x-forwarded-for": forwarded });
    expect(clientAddress(headers)).toBe(address);
  });

  it("has a name when there is none", () => {
    expect(from()).toBe("unknown");
  });
});
