// Moved: use loadWorkingCopy (lib/db/working-copy/load-working-copy.ts) and deriveClaim(copy, today)
// (lib/publishing/claim-state.ts) → { state, gate, frozen, contentHash, reportsSpeech }.
export {};
