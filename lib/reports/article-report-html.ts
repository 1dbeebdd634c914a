import type { ArticleReport, ReportFrame, WorkingLine } from "./article-report.ts";
import { articleReportStyle } from "./article-report-style.ts";
import { html, SafeHtml } from "./html.ts";
import { claimHtml } from "./report-claim-html.ts";
import { dateWords } from "./report-dates.ts";

/**
 * The claim report of one article as a self-contained HTML document for screen and paper: claim by claim with its
 * words in the article, verdict, evidence, answers and log. Only publications, unless `report.working` lists the rest;
 * then every page of it says that it is internal.
 */
export function articleReportHtml(report: ArticleReport, frame: ReportFrame): string {
  const title = report.article.title ?? "Article without a title";
  const { claims, working, coverage } = report;
  const document = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>Claim report: ${title}</title>
      <style>
        ${new SafeHtml(articleReportStyle)}
      </style>
    </head>
    <body>
      <header>
        <p class="meta">
          Claim report by ${frame.organisationName || frame.deskName},
          ${dateWords(frame.madeAt, frame.timeZone)}
        </p>
        ${frame.isSample && html`<p class="notice">Sample desk: everything in this report is invented.</p>`}
        ${working !== null && html`<p class="notice">Internal: contains claims that are not published.</p>`}
        <h1>${title}</h1>
        <p class="meta">${originOf(report, frame)}</p>
        <p>
          ${counted(claims.length)}${coverage && html`; ${coverage.decided} of ${coverage.total} sentences decided`}.
        </p>
      </header>
      <main>
        ${claims.map((claim) => claimHtml(claim, report.article.slug, frame))}
        ${working !== null && workingHtml(working)}
      </main>
    </body>
  </html>`;
  return `<!doctype html>\n${document.markup}\n`;
}

function originOf({ article }: ArticleReport, frame: ReportFrame): SafeHtml {
  const facts = [
    article.outlet?.name ?? "Outlet unknown",
    article.byline && `by ${article.byline}`,
    article.publishedOn ? dateWords(article.publishedOn, frame.timeZone) : "date unknown",
  ].filter(Boolean);
  return html`${facts.join(" · ")}${article.url && html` · <a href="${article.url}">${article.url}</a>`}`;
}

function counted(claims: number): string {
  if (claims === 0) return "No published claim";
  return claims === 1 ? "1 published claim" : `${String(claims)} published claims`;
}

function workingHtml(working: readonly WorkingLine[]): SafeHtml {
  return html`<section class="claim">
    <h2>Not published</h2>
    ${working.length === 0 ? html`<p>Every claim of this article is published.</p>` : workingTable(working)}
  </section>`;
}

function workingTable(working: readonly WorkingLine[]): SafeHtml {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Claim</th>
        <th scope="col">Stage</th>
        <th scope="col">Working rating</th>
      </tr>
    </thead>
    <tbody>
      ${working.map(
        (line) =>
          html`<tr>
            <td>
              ${line.text}
              <blockquote><mark>${line.exact}</mark></blockquote>
              ${line.speaker && html`<div class="meta">Said by ${line.speaker}</div>`}
            </td>
            <td>
              ${line.stage}
              <div class="meta">${line.publication}</div>
            </td>
            <td>${line.rating ?? "none yet"}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
