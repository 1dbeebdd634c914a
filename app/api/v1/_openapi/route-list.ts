import type { RouteHandler } from "#lib/web/define-route.ts";
import * as article from "../articles/[id]/route.ts";
import * as articleClaims from "../articles/[id]/claims/route.ts";
import * as sentence from "../articles/[id]/sentences/[sentenceId]/route.ts";
import * as suggestion from "../articles/[id]/suggestions/[suggestionId]/route.ts";
import * as revisions from "../articles/[id]/revisions/route.ts";
import * as articles from "../articles/route.ts";
import * as appearances from "../claims/[id]/appearances/route.ts";
import * as comment from "../claims/[id]/comments/[commentId]/route.ts";
import * as comments from "../claims/[id]/comments/route.ts";
import * as events from "../claims/[id]/events/route.ts";
import * as evidenceItem from "../claims/[id]/evidence/[evidenceId]/route.ts";
import * as evidence from "../claims/[id]/evidence/route.ts";
import * as move from "../claims/[id]/moves/[move]/route.ts";
import * as overrides from "../claims/[id]/overrides/route.ts";
import * as replies from "../claims/[id]/replies/route.ts";
import * as claim from "../claims/[id]/route.ts";
import * as similar from "../claims/[id]/similar/route.ts";
import * as verdict from "../claims/[id]/verdict/route.ts";
import * as claims from "../claims/route.ts";
import * as corrections from "../corrections/route.ts";
import * as exported from "../exports/[id]/route.ts";
import * as exports from "../exports/route.ts";
import * as published from "../published/claims/[slug]/route.ts";
import * as snapshots from "../sources/[id]/snapshots/route.ts";
import * as speakers from "../speakers/route.ts";

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];
export type RouteModule = Partial<Record<Method, RouteHandler>>;

/** Every address below `/api/v1` with its handlers, in the order in which the interface is told. */
export const routeList: Readonly<Record<string, RouteModule>> = {
  "/claims": claims,
  "/published/claims/{slug}": published,
  "/speakers": speakers,
  "/corrections": corrections,
  "/articles": articles,
  "/articles/{id}": article,
  "/articles/{id}/sentences/{sentenceId}": sentence,
  "/articles/{id}/suggestions/{suggestionId}": suggestion,
  "/articles/{id}/claims": articleClaims,
  "/articles/{id}/revisions": revisions,
  "/claims/{id}": claim,
  "/claims/{id}/appearances": appearances,
  "/claims/{id}/evidence": evidence,
  "/claims/{id}/evidence/{evidenceId}": evidenceItem,
  "/claims/{id}/verdict": verdict,
  "/claims/{id}/comments": comments,
  "/claims/{id}/comments/{commentId}": comment,
  "/claims/{id}/replies": replies,
  "/claims/{id}/overrides": overrides,
  "/claims/{id}/moves/{move}": move,
  "/claims/{id}/similar": similar,
  "/claims/{id}/events": events,
  "/sources/{id}/snapshots": snapshots,
  "/exports": exports,
  "/exports/{id}": exported,
};

/** The routes one by one. */
export function eachRoute(): {
  readonly path: string;
  readonly method: Method;
  readonly handler: RouteHandler;
}[] {
  return Object.entries(routeList).flatMap(([path, module]) =>
    methods.flatMap((method) => {
      const handler = module[method];
      return handler === undefined ? [] : [{ path, method, handler }];
    }),
  );
}
