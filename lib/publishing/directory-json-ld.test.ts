import { describe, expect, it } from "vitest";
import type { FrozenEntry } from "#lib/domain/publication/publication.ts";
import { entryJsonLd, itemListJsonLd } from "./directory-json-ld.ts";

const speaker: FrozenEntry = {
  ...{ kind: "speaker", slug: "ruth-vane", name: "Ruth Vane", speakerKind: "person", description: "" },
  ...{ aliases: ["R. Vane"], sameAs: ["https://people.example/vane"] },
  roles: [
    { title: "Mayor", fromOn: "2020-01-01", untilOn: null },
    { title: "Clerk", fromOn: null, untilOn: "2020-01-01" },
  ],
};

describe("documents for machines about the directory", () => {
  it("say whom a page is about and list its claims by address, without repeating a review", () => {
    const document = entryJsonLd(speaker, "https://desk.example/speakers/ruth-vane", [
      "https://desk.example/claims/a",
    ]);
    expect(document).toMatchObject({
      "@type": "CollectionPage",
      about: {
        ...{ "@type": "Person", name: "Ruth Vane", alternateName: ["R. Vane"], jobTitle: ["Mayor"] },
        sameAs: ["https://people.example/vane"],
      },
      mainEntity: {
        "@type": "ItemList",
        itemListElement: [{ "@type": "ListItem", position: 1, url: "https://desk.example/claims/a" }],
      },
    });
    expect(JSON.stringify(document)).not.toContain("ClaimReview");
  });

  it("leave out what is not known", () => {
    const organization = { ...speaker, speakerKind: "organization" as const, aliases: [], sameAs: [] };
    expect(entryJsonLd(organization, "x", [])["about"]).toEqual({
      "@type": "Organization",
      name: "Ruth Vane",
    });
    const outlet: FrozenEntry = { kind: "outlet", slug: "courier", name: "Courier", url: null };
    expect(entryJsonLd(outlet, "x", [])["about"]).toEqual({
      "@type": "NewsMediaOrganization",
      name: "Courier",
    });
    const topic: FrozenEntry = { kind: "topic", slug: "tax", name: "Tax", description: "What is owed." };
    expect(entryJsonLd(topic, "x", [])["about"]).toMatchObject({
      "@type": "Thing",
      description: "What is owed.",
    });
    expect(itemListJsonLd("x", [])).toMatchObject({ numberOfItems: 0, itemListElement: [] });
  });
});
