import { notFound } from "next/navigation";

/** Addresses of the desk that lead nowhere: without this file the public site would answer for them. */
export default function NowherePage() {
  notFound();
}
