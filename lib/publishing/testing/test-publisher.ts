import { publisherOf, type Publisher } from "../json-ld/publisher.ts";

/** The origin of a fictional desk, for tests. */
export const testOrigin = "https://facts.example";

/** A fictional desk's public face, for tests. */
export const testDesk = {
  deskName: "Port Lorne Facts",
  organisationName: "Port Lorne Courier",
  websiteUrl: "https://courier.example/",
  dataLicenceUrl: "",
  contactEmail: "desk@courier.example",
  address: "1 Quay Street\nPort Lorne",
  logoSha256: "d".repeat(64),
  pages: [{ slug: "about" }, { slug: "corrections" }, { slug: "ethics" }, { slug: "funding" }],
};

/** The publisher behind it, for tests. */
export const testPublisher: Publisher = publisherOf(testDesk, testOrigin);
