const places = [
  { href: "#evidence", label: "Evidence" },
  { href: "#verdict", label: "Verdict" },
  { href: "#review", label: "Review" },
  { href: "#gate", label: "Gate" },
  { href: "#history", label: "History" },
];

/** Ways into the long page on a phone, where gate and review do not stand beside the work. */
export function OnThisPage() {
  return (
    <nav aria-label="On this page" className="print-hide -mt-2 mb-8 text-sm lg:hidden">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} className="link tap inline-flex min-h-6 items-center">
              {place.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
