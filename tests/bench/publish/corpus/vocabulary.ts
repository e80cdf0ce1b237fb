// The words that sentences are made of. Every list has what is used most at its head.

const words = (list: string) => list.trim().split(/\s+/);
const phrases = (list: string) => list.trim().split(/\s*[,\n]\s*/);

export const PLACES = phrases(`
London, Lisbon, Vienna, Oslo, Athens, Prague, Dublin, Warsaw, Helsinki, Madrid, Rome, Berlin, Paris, Brussels, Geneva,
Nairobi, Lagos, Accra, Dakar, Tunis, Cairo, Amman, Ankara, Tbilisi, Yerevan, Almaty, Delhi, Dhaka, Colombo, Kathmandu,
Hanoi, Manila, Jakarta, Osaka, Seoul, Taipei, Perth, Hobart, Wellington, Suva, Lima, Quito, Bogota, Montevideo, Santiago,
Asuncion, Havana, Kingston, Toronto, Halifax, Winnipeg, Boston, Denver, Seattle, Austin, Tallinn, Riga, Vilnius, Bergen,
Turku, Aarhus, Malmo, Utrecht, Ghent, Basel, Graz, Brno, Gdansk, Split, Bari, Porto, Cadiz, Cork, Leith, Hull, Cardiff,
Galway, Brest, Nantes, Trieste, Varna, Izmir, Batumi, Luxor, Tangier, Maputo, Windhoek, Lusaka, Kampala, Arusha, Moroni,
Port Louis, Male, Thimphu, Vientiane, Dili, Apia, Honiara, Darwin, Dunedin, Arequipa, Cuenca, Cali, Rosario, Merida
`);

export const FIRST_NAMES = words(`
Anna John Maria David Elena Peter Sarah Ali Ines Marta Omar Ruth Jan Leila Tomas Nadia Carlos Ingrid Yusuf Clara Hugo
Amina Viktor Sofia Kofi Irena Diego Mei Lars Priya Samuel Hana Felix Zeynep Mikael Rosa Tariq Agnes Bruno Chiara Dmitri
Esther Farid Greta Hassan Isla Jonas Katya Luca Mirela Noor Otto Paloma Rafael Selma Teodor Ursula Wanda Ximena Zoran
`);

// A surname is a head and a tail: some four thousand, the most of them met once or twice.
export const SURNAME_HEADS = words(`
Kar Bell Mor Hal Sand Nor Tal Berg Ros Var Lind Kov Mar Don Fer Gal Hart Ivan Jar Kel Lam Mend Nav Ort Pet Quin Rad
Sal Tor Ul Ven Wes Yar Zim Alm Brand Cald Dal Egg Fal Grim Hol Ing Jor Kras Lor Mal Nem Ob Pal Rav Stan Thor Und
`);
export const SURNAME_TAILS = words(`
son er ov ini ez man sen ski ic as ell ton berg ley stad ner ado eira escu ian ova well by ard in o ak ek ano es um
ingham worth quist holm mark feld stein wick more dale hurst croft shaw gate ford wood
`);

export const BODIES = phrases(`
council, ministry, city authority, regional court, national bank, works council, harbour board, university, rail company,
health service, energy agency, police force, planning office, regulator, trade union, museum trust, transport authority,
farmers' league, research institute, chamber of commerce, water board, football association, audit office, film fund,
students' union, fire service, tenants' association, space centre, aviation office, fisheries board, data watchdog
`);

export const ROLES = phrases(`
minister, mayor, director, spokesman, chair, chief engineer, professor, head of planning, union leader, lawyer, researcher,
council leader, inspector, treasurer, analyst, coach, curator, judge, surgeon, station master, ombudsman, harbour master
`);

/** In the present and in the past. */
export const DEEDS = phrases(`
backs backed, delays delayed, rejects rejected, approves approved, reviews reviewed, cuts cut, opens opened, halts halted,
suspends suspended, defends defended, expands expanded, scraps scrapped, revives revived, audits audited, blocks blocked,
postpones postponed, restores restored, questions questioned, shelves shelved, funds funded, reopens reopened
`).map((deed) => {
  const [present = '', past = ''] = deed.split(' ');
  return { present, past };
});

export const CAUSES = phrases(`
a long dispute, months of talks, a public inquiry, new figures, a second vote, a critical report, complaints from residents,
a night of talks, a legal challenge, rising costs, a change of leadership, two failed inspections, a warning from engineers,
a petition with thousands of names, the worst quarter in years, a rare show of unity, a leaked memo, a mild winter
`);

export const QUALITIES = words(`
new public early local large long clear small final first recent likely serious common different difficult full high
important independent limited main modest national ordinary private regular remaining similar single sharp strong sudden
temporary unusual urgent wide careful costly rare uneven generous cautious overdue plain patient steady fragile ambitious
awkward binding brisk candid decisive detailed disputed faint frank hasty lasting meagre narrow notable sober tentative
`);

export const PEOPLE = phrases(`
residents, officials, workers, experts, families, members, critics, supporters, neighbours, visitors, engineers, doctors,
teachers, drivers, students, investors, farmers, traders, passengers, volunteers, campaigners, shopkeepers, tenants,
pensioners, commuters, scientists, fans, sailors, nurses, historians, accountants, beekeepers, bell-ringers
`);

export const MATTERS = phrases(`
cost, plan, date, decision, question, report, agreement, vote, risk, price, work, contract, result, budget, rule, change,
problem, offer, safety, delay, reason, demand, number, limit, effect, promise, schedule, evidence, design, staff, noise,
access, repair, insurance, weather, oversight, paperwork, precedent, compromise, deadline, wording, signature, footnote
`);

export const MOMENTS = phrases(`
on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, this week, last month, earlier this year, over the weekend,
by the end of the month, in the spring, before the summer, in the autumn, within six weeks, two years ago, late at night
`);

export const SOON = phrases(`
Monday, Tuesday, Wednesday, Thursday, Friday, next week, next month, the end of the month, the spring, the summer,
the autumn, the new year, the next meeting, Christmas, the end of term
`);
