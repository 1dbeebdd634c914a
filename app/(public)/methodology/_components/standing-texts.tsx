import { Section } from "#app/_ui/base/section.tsx";

/** What the application itself enforces, for a desk that has not written its own methodology yet. */
export function HowWeCheck() {
  return (
    <Section title="How we check">
      <div className="prose">
        <p>
          We take an article apart into single claims: statements in neutral words that evidence can settle.
          What is opinion, prediction or question we mark as such and do not rate.
        </p>
        <p>
          A claim is rated on at least two sources that do not depend on each other, one of them primary, or
          we say why not. We look for evidence on both sides, ask whoever is concerned for an answer, and
          publish both.
        </p>
        <p>
          Whoever worked on a claim does not approve it: an editor without a hand in it does. A page says so
          when that has not happened yet.
        </p>
        <p>Every published version is kept, numbered and carries a hash that anybody can recompute.</p>
      </div>
    </Section>
  );
}

/** How published claims change: the rules that the application holds every desk to. */
export function CorrectionsPolicy() {
  return (
    <Section title="Corrections" id="corrections">
      <div className="prose">
        <p>
          We correct in public. A correction says what was changed and when, at the head of the page and on
          the list of <a href="/corrections">corrections</a>. Typing errors stand in the page’s own history.
        </p>
        <p>
          While we look at a check again, its page says that it is under review. A check we cannot stand by is
          retracted by two people: its address stays and tells the reason, without the verdict.
        </p>
        <p>To report an error, write to the address at the foot of this page.</p>
      </div>
    </Section>
  );
}
