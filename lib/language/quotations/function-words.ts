/** Closed-class words of English: a new one does not turn up in tomorrow's article. Lower case. */
export const functionWords: readonly string[] = `
a an the this that these those each every either neither no any some all both half such another other many much few several more most less
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves one ones
someone somebody anyone anybody everyone everybody nobody none something anything everything nothing
who whom whose which what whoever whatever when where why how whether if because although though while whereas since until unless before after once as than lest
and or but nor so yet plus
of in on at by for with about against between into through during above below to from up down out off over under again among amid despite without within along across behind beyond near toward towards upon per via like unlike except including regarding concerning following throughout around
be am is are was were been being 's 're 'm have has had having 've do does did doing done will would 'll 'd can could shall should may might must ought need dare used
not n't never hardly barely also too just only even still already ever then there here now however instead rather quite very well away back ahead later earlier recently previously repeatedly further again perhaps maybe
get got getting let going gonna want
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow tonight
mr mrs ms miss dr sen rep gov gen sgt lt col capt rev prof sir mr. mrs. ms. dr. sen. rep. gov. gen. rev. prof. jr. sr. u.s. u.s
according based due because
`
  .trim()
  .split(/\s+/);
