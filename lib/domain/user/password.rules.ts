/** Long enough to be remembered as a sentence and guessed by nobody (NIST SP 800-63B asks for at least 8). */
export const minPasswordChars = 12;

/** Far over any password manager's; keeps the hash function from being fed with megabytes. */
export const maxPasswordChars = 200;

/**
 * Words out of which the passwords that are tried first are made. A password that is nothing but these, digits and
 * signs is refused. The list is our own and short on purpose: length does the work, this catches the obvious.
 */
const obviousWords = [
  "password",
  "passwort",
  "passw0rd",
  "p4ssw0rd",
  "passphrase",
  "plumbline",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "zxcvbnm",
  "letmein",
  "iloveyou",
  "welcome",
  "willkommen",
  "dragon",
  "monkey",
  "football",
  "baseball",
  "sunshine",
  "princess",
  "superman",
  "admin",
  "administrator",
  "editor",
  "newsroom",
  "newspaper",
  "redaktion",
  "factcheck",
  "default",
  "changeme",
  "change",
  "secret",
  "summer",
  "winter",
  "spring",
  "autumn",
  "correct",
  "horse",
  "battery",
  "staple",
  "abc",
  "test",
  "guest",
  "login",
  "root",
  "user",
  "the",
  "my",
  "me",
  "is",
];

/** Whose password it is: what is known about them is guessed first. */
export interface PasswordOwner {
  readonly email: string;
  readonly name?: string | null | undefined;
}

/**
 * What is wrong with a new password, one sentence, or null. No rule about kinds of characters: those make passwords
 * that are hard to remember and easy to guess.
 */
export function passwordProblem(password: string, owner: PasswordOwner): string | null {
  if ([...password].length < minPasswordChars) {
    return `Choose at least ${String(minPasswordChars)} characters; a short sentence is good.`;
  }
  if (password.length > maxPasswordChars) return `Choose at most ${String(maxPasswordChars)} characters.`;
  const folded = password.toLowerCase();
  if (new Set(folded).size < 5) return "This repeats a few characters; choose something longer to guess.";
  if (isRun(folded)) return "This runs along the alphabet or the digits; choose something else.";
  if (isMostlyAbout(folded, owner))
    return "This is built from your name or e-mail address; choose something else.";
  if (isObvious(folded))
    return "This is one of the first passwords that would be tried; choose something else.";
  return null;
}

/** True for "abcdefghijkl", "123456789012" and the like: each character follows or precedes the one before. */
function isRun(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((char, at) => (char.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0));
  const along = steps.filter((step) => step === steps[0] || step === -9 || step === 9).length;
  return Math.abs(steps[0] ?? 0) === 1 && along >= steps.length - 1;
}

/** True when little more than four characters remain once the owner's own words are taken out. */
function isMostlyAbout(folded: string, owner: PasswordOwner): boolean {
  const words = `${owner.email} ${owner.email.replace(/[@.]/g, " ")} ${owner.name ?? ""}`
    .toLowerCase()
    .split(/[\s@]+/)
    .filter((word) => word.length >= 4);
  if (folded.includes(owner.email.toLowerCase())) return true;
  const rest = without(folded, words);
  return rest !== folded && rest.length <= 4;
}

function isObvious(folded: string): boolean {
  return without(folded, obviousWords).replace(/[^a-z\P{ASCII}]/gu, "") === "";
}

function without(text: string, words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, word) => (word === "" ? rest : rest.replaceAll(word, "")), text);
}
