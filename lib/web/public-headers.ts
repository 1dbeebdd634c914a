/*
 * Headers between the door and the pages behind it. The door takes them off whatever comes from outside, and off what
 * goes out.
 */

/** On requests: the language whose prefix the address had, e.g. `uk`; missing without a prefix. */
export const languageHeader = "x-plumbline-language";

/** On answers: the tags (joined by commas) that a kept copy depends on. Answers without it are not kept. */
export const tagsHeader = "x-plumbline-tags";

/** On requests: the address at the other end of the connection. */
export const peerHeader = "x-plumbline-peer";
