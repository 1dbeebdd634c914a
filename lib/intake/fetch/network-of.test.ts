import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicInternet } from "./address-policy.ts";
import { networkOf } from "./network-of.ts";

describe("the network of an address", () => {
  it.each([
    ["1.1.1.1", "public"],
    ["93.184.215.14", "public"],
    ["2606:4700:4700::1111", "public"],
    ["::ffff:1.1.1.1", "public"],
    ["64:ff9b::101:101", "public"],
    ["127.0.0.1", "this machine"],
    ["127.255.0.9", "this machine"],
    ["::1", "this machine"],
    ["0.0.0.0", "this machine"],
    ["0.1.2.3", "this machine"],
    ["::", "this machine"],
    ["::127.0.0.1", "this machine"],
    ["::ffff:127.0.0.1", "this machine"],
    ["::ffff:7f00:1", "this machine"],
    ["64:ff9b::7f00:1", "this machine"],
    ["10.1.2.3", "private"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private"],
    ["192.168.1.1", "private"],
    ["::ffff:10.0.0.1", "private"],
    ["64:ff9b::a00:1", "private"],
    ["100.64.0.1", "private"],
    ["100.127.255.255", "private"],
    ["169.254.10.20", "private"],
    ["fe80::1", "private"],
    ["fc00::1", "private"],
    ["fd12:3456::1", "private"],
    ["fec0::1", "private"],
    ["169.254.169.254", "cloud metadata"],
    ["::ffff:169.254.169.254", "cloud metadata"],
    ["64:ff9b::a9fe:a9fe", "cloud metadata"],
    ["fd00:ec2::254", "cloud metadata"],
    ["fd00:0ec2:0:0::254", "cloud metadata"],
    ["100.100.100.200", "cloud metadata"],
    ["168.63.129.16", "cloud metadata"],
    ["224.0.0.1", "not routed"],
    ["239.255.255.250", "not routed"],
    ["ff02::1", "not routed"],
    ["255.255.255.255", "not routed"],
    ["240.0.0.1", "not routed"],
    ["192.0.2.1", "not routed"],
    ["198.51.100.1", "not routed"],
    ["203.0.113.1", "not routed"],
    ["198.18.0.1", "not routed"],
    ["192.88.99.1", "not routed"],
    ["2001:db8::1", "not routed"],
    ["3fff::1", "not routed"],
    ["2002:7f00:1::", "not routed"],
    ["2002:101:101::", "not routed"],
    ["2001:0:101:101::", "not routed"],
    ["64:ff9b:1::7f00:1", "not routed"],
    ["::ffff:0:127.0.0.1", "not routed"],
    ["4000::1", "not routed"],
    ["100::1", "not routed"],
    ["no address", "not routed"],
    ["", "not routed"],
  ])("of %s is %s", (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });

  it("is the same for an IPv4 address and for IPv6 addresses that carry it", () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        const hex = ip
          .split(".")
          .map((part) => Number(part).toString(16).padStart(2, "0"))
          .join("");
        const groups = `${hex.slice(0, 4)}:${hex.slice(4)}`;
        expect(networkOf(`::ffff:${ip}`)).toBe(networkOf(ip));
        expect(networkOf(`::ffff:${groups}`)).toBe(networkOf(ip));
        expect(networkOf(`64:ff9b::${groups}`)).toBe(networkOf(ip));
      }),
    );
  });
});

describe("the policy of the product", () => {
  it("allows public addresses on the ports of the web, and no other port", () => {
    expect(publicInternet("1.1.1.1", 443)).toBeNull();
    expect(publicInternet("1.1.1.1", 80)).toBeNull();
    for (const port of [22, 25, 5432, 6379, 8080, 0]) {
      expect(publicInternet("1.1.1.1", port)).toContain(`port ${String(port)}`);
    }
  });

  it("says in words where a refused address leads, and never repeats the address", () => {
    expect(publicInternet("127.0.0.1", 80)).toBe("leads to the desk’s own machine");
    expect(publicInternet("10.0.0.5", 443)).toBe("leads into a private network");
    expect(publicInternet("169.254.169.254", 80)).toBe("leads to a cloud provider’s internal service");
    expect(publicInternet("224.0.0.1", 80)).toBe("leads to no place on the public internet");
  });
});
