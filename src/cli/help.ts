/** What `leitmotif --help` says. */
export const help = `Usage: leitmotif render <campaign.json> --out <folder> [options]
       leitmotif export <campaign.json> --touchpoint <key> --locale <locale> --size <size> --edition <number> --out <file.pdf> [options]

render draws a whole campaign without a database: every touchpoint in every language, a manifest.json, and an index.html that shows them all.
export draws one flyer for the printer, with the edition and its date in the slug line.

Options of render:
  --out <folder>         where the files go; made if it is not there
  --locale <locale>      only this language; may be given more than once
  --touchpoint <key>     only this touchpoint; may be given more than once

Options of export:
  --touchpoint <key>     a flyer of the campaign
  --locale <locale>      its language
  --size <size>          its size, such as a5
  --edition <number>     which print run this is: 1, 2, …
  --date <day>           the day of the print run, such as 2026-06-05 (default: today in the brand's time zone)
  --phase <phase>        the phase of the campaign whose words it says (default live)
  --out <file.pdf>       the file that is written

Options of both:
  --base-url <address>   where the hub will be reached: it stands in short links, QR codes and emails (default https://example.org)
  --channel <module>     a channel of yours, such as ./shop-sign.mjs; may be given more than once
  --templates <folder>   templates of yours; may be given more than once
  --overwrite            replace files that no earlier run wrote, or that were changed since (default: nothing is drawn, and they are named)
  --help                 this text

Exit codes:
  0  all is well
  1  something could not be drawn, or would keep the campaign from going live; the rest was written
  2  nothing was drawn: the arguments, the document or the folder are at fault

Examples:
  leitmotif render examples/park-festival/campaign.json --out out
  leitmotif export examples/park-festival/campaign.json --touchpoint fener-flyer --locale bg --size a5 --edition 1 --out flyer.pdf
`
