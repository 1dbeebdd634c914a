import { expect, test } from "vitest";
import { guessLanguage } from "./guess-language.ts";

test.each([
  ["en", "The mayor of the town said that the pier is safe and that it was not closed for the storm."],
  ["uk", "Мер міста сказала, що причал безпечний і його не закривали через бурю."],
  ["ru", "Мэр города сказала, что причал безопасен и его не закрывали из-за бури, но были сомнения."],
  [
    "es",
    "La alcaldesa dijo que el muelle es seguro y que no fue cerrado por las tormentas de los últimos días.",
  ],
  [
    "fr",
    "La maire a dit que le port est sûr et qu'il n'a pas été fermé pour les tempêtes des derniers jours.",
  ],
  ["de", "Die Bürgermeisterin sagte, dass der Hafen sicher ist und nicht wegen der Stürme geschlossen wird."],
  [
    "pl",
    "Burmistrz powiedziała, że port jest bezpieczny i nie został zamknięty przez burze, które się zbliżają do nas.",
  ],
  ["ar", "قالت رئيسة البلدية إن الرصيف آمن ولم يغلق بسبب العواصف."],
  ["fa", "شهردار گفت که اسکله امن است و پس از طوفان بسته نشده و چیزی نگفت."],
  ["he", "ראש העיר אמרה כי המזח בטוח ולא נסגר בגלל הסערה."],
  ["zh", "市长说码头是安全的，没有因为暴风雨而关闭，大家可以放心使用。"],
  ["ja", "市長は桟橋は安全であり、嵐のために閉鎖されたことはないと述べました。"],
  ["el", "Η δήμαρχος είπε ότι η προβλήτα είναι ασφαλής."],
])("guesses %s", (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test("says nothing about texts that are too short, mixed or made of names", () => {
  const texts = [
    "Orr",
    "12 34 56",
    "Elin Orr Port Lorne Ardmore Kit Vane Jo Marsh",
    "Привіт усім hello world and all",
  ];
  expect(texts.map(guessLanguage)).toEqual([null, null, null, null]);
});
