/*
 * What pages print around an article in Ukrainian, Russian, German, French and Spanish: openings of lines, whatever
 * their case, one alternative a line. Anchored at the beginning of a line like the English ones in noise-lines.ts.
 */

/** Labels that stand alone: over advertisements, on buttons, over the comments. */
export const LABELS_ABROAD = String.raw`
  (?:реклама|партнерськ(?:ий|і) (?:матеріал|проєкт)|на правах рекламы|коментарі|комментарии|поширити|поделиться|роздрукувати)
  (?:anzeige|werbung|kommentare?|teilen|drucken|zur startseite|merken)
  (?:publicité|contenu sponsorisé|partager|commentaires?|imprimer|article réservé (?:aux|à nos) abonnés)
  (?:publicidad|contenido patrocinado|compartir|comentarios|imprimir)
  (?:pubblicità|reklama|إعلان)`;

/** Invitations to follow, to subscribe, to write in: whatever follows belongs to them. */
export const INVITATIONS_ABROAD = String.raw`
  (?:підписуйтесь|підпишіться|підписатися|приєднуйтесь|стежте|слідкуйте) (?:за|на|до)\s
  (?:читайте|дивіться|слухайте) (?:нас|наш|наші|більше новин)\s
  (?:подписывайтесь|подпишитесь|подписаться|присоединяйтесь|следите) (?:за|на|к)\s(?:наш|нам|нас|новост|телеграм|канал|telegram)
  (?:читайте|смотрите|слушайте) (?:нас|наш|наши)\s
  (?:folgen sie|abonnieren sie|melden sie sich) (?:uns|unser|jetzt|hier|für unser)
  (?:suivez[- ]nous|abonnez[- ]vous|inscrivez[- ]vous|rejoignez[- ]nous)(?![\p{L}\p{N}])
  (?:síguenos|síganos|suscríbete|suscríbase|únete a nuestr[oa])(?![\p{L}\p{N}])`;

/** Pointers to other articles, and the headings of their lists: alone, or with a title behind a colon or glued on. */
export const POINTERS_ABROAD = String.raw`
  (?:читайте|дивіться|чытайце) (?:також|ще|таксама)|матеріали по темі|більше новин|новини партнерів|за темою
  (?:читайте|смотрите) (?:также|ещё|еще)|материалы по теме|больше новостей|новости партн[её]ров|по теме
  lesen sie (?:auch|mehr|dazu)|mehr zum thema|mehr dazu|das könnte sie auch interessieren|passend dazu
  (?:à )?lire aussi|à (?:voir|lire) également|sur le même (?:sujet|thème)|pour aller plus loin|nos articles
  (?:lea|lee|vea) también|te puede interesar|le puede interesar|noticias relacionadas|más información|leggi anche`;

/** Where a text came from, who wrote it, what it was filed under: a label, then a colon. */
export const CREDITS_ABROAD = String.raw`
  (?:джерело|теги|автор(?:ка|и)?|редактор(?:ка)?|переклад|опубліковано|оновлено)\s*:
  (?:источник|теги|авторы?|редактор|опубликовано|обновлено)\s*:
  (?:quelle|schlagw[oö]rter|themen|redaktion|veröffentlicht|aktualisiert)\s*:
  (?:mots[- ]clés|rédaction|publié le|mis à jour le)(?:\s*:)?
  (?:fuente|etiquetas|redacción|publicado|actualizado)\s*:`;
