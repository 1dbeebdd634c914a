import { formatInstant } from "#app/_ui/base/date-time.tsx";
import { DescriptionList } from "#app/_ui/base/description-list.tsx";
import type { DatedRole } from "#lib/domain/speaker/speaker.ts";
import type { SpeakerView } from "#lib/queries/desk/get-speaker.ts";

/** Names, roles with their days, addresses elsewhere. */
export function SpeakerFacts({ speaker, timeZone }: { speaker: SpeakerView; timeZone: string }) {
  return (
    <DescriptionList
      items={[
        { term: "Other names", detail: <Lines lines={speaker.aliases} none="None noted" /> },
        {
          term: "Roles",
          detail: <Lines lines={speaker.roles.map((role) => roleLine(role, timeZone))} none="None noted" />,
        },
        { term: "Same as", detail: <Addresses addresses={speaker.sameAs} /> },
        { term: "Named in articles", detail: times(speaker.appearanceCount) },
      ]}
    />
  );
}

/** "Mayor, 1 May 2020 – today"; days that are not known are left open. */
function roleLine({ title, fromOn, untilOn }: DatedRole, timeZone: string): string {
  if (fromOn === null && untilOn === null) return title;
  const day = (value: string) => formatInstant(value, timeZone);
  if (fromOn === null) return `${title}, until ${day(untilOn ?? "")}`;
  return untilOn === null ? `${title}, since ${day(fromOn)}` : `${title}, ${day(fromOn)} – ${day(untilOn)}`;
}

function times(count: number): string {
  if (count === 0) return "Not yet";
  return count === 1 ? "Once" : `${count.toLocaleString("en")} times`;
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return <span className="text-muted">{none}</span>;
  return (
    <ul role="list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Addresses({ addresses }: { addresses: readonly string[] }) {
  if (addresses.length === 0) return <span className="text-muted">None noted</span>;
  return (
    <ul role="list">
      {addresses.map((address) => (
        <li key={address}>
          <a href={address} className="link break-all" rel="noopener noreferrer external">
            {address}
          </a>
        </li>
      ))}
    </ul>
  );
}
