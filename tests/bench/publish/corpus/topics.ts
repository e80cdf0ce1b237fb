/** What a story can be about, and the things that stories on it speak of. */
export interface Topic {
  name: string;
  things: readonly string[];
}

/** Forty topics, those written about most first. */
export const TOPICS: readonly Topic[] = `
Elections: ballot, polling station, recount, manifesto, coalition, mandate, turnout, candidate list, campaign fund
Trade: tariff, export licence, customs check, trade pact, import quota, border depot, supply contract, freight rate
Energy: power station, grid link, wind farm, gas store, heating grant, solar field, cable route, reactor licence
Health: hospital ward, vaccine plan, waiting list, clinic, nursing shift, blood bank, screening programme, surgery
Climate: emissions target, carbon levy, flood map, heat plan, peat bog, drought order, adaptation fund, sea wall
Courts: appeal, verdict, sentence, inquest, injunction, jury trial, court fee, legal aid budget, hearing
Housing: rent cap, building permit, tower block, housing fund, planning rule, eviction ban, land sale, estate
Transport: rail line, bus route, ticket price, tram depot, road toll, signal box, night train, bridge repair
Schools: exam, timetable, school roof, teacher contract, reading plan, class size, meal scheme, uniform rule
Banking: loan book, interest rate, bank branch, deposit rule, stress test, credit line, payment system, audit
Football: transfer, stadium, league table, cup tie, season ticket, penalty, coach, youth academy, away game
Migration: visa rule, reception centre, work permit, border crossing, asylum claim, ferry patrol, host family
Defence: training ground, patrol boat, arms order, barracks, radar station, exercise, drone unit, spare part
Weather: storm, cold front, snow drift, flood warning, gust, heatwave, hailstorm, forecast, frost
Farming: harvest, wheat price, milk quota, seed bank, cattle market, orchard, irrigation canal, subsidy claim
Police: patrol, burglary, custody unit, forensic report, night watch, search warrant, complaint, speed camera
Jobs: hiring freeze, pay scale, apprenticeship, strike ballot, shift pattern, pension scheme, job centre, overtime
Budgets: spending review, tax band, deficit, reserve fund, council budget, bond sale, savings plan, grant
Ports: harbour, dock crane, container yard, ferry berth, pilot boat, quay wall, dredging plan, cargo terminal
Space: launch pad, satellite, lander, telescope, orbit, tracking station, heat shield, probe, rover
Film: festival, film studio, screenplay, premiere, cinema, documentary, box office, director's cut, jury prize
Music: concert hall, orchestra, choir, album, tour, opera house, conductor, ticket sale, record label
Books: novel, library, book fair, publisher, translation, manuscript, reading room, poetry prize, memoir
Museums: exhibition, painting, restoration, sculpture, gallery wing, loan agreement, archive, collection
Medicine: drug trial, gene therapy, antibody, tumour study, dosage, laboratory, side effect, patient register
Physics: collider, magnet, neutrino, quantum chip, vacuum chamber, detector, laser, superconductor
Wildlife: wolf pack, nature reserve, bird count, otter, beetle, fish ladder, salmon run, wetland, owl
Oceans: reef, trawler, whale, seabed survey, plankton, current, deep-sea vent, buoy, kelp forest
Rivers: dam, weir, river bank, lock gate, eel, mill race, gauge, estuary, silt
Aviation: runway, flight path, airline, control tower, jet engine, landing slot, terminal, night flight
Software: chip, data centre, patch, app store, browser, language model, operating system, outage, password
Privacy: camera network, data leak, consent form, face scan, records law, tracking rule, encryption, register
Cycling: stage, sprint, time trial, mountain pass, velodrome, peloton, breakaway, team bus
Athletics: relay, marathon, hurdles, pole vault, track, qualifying time, decathlon, shot put
Tennis: final, tie-break, clay court, wild card, ranking, serve, doubles pair, umpire
Chess: opening, title match, candidates' tournament, endgame, rating list, clock, blitz round
Mining: pit, copper seam, lithium mine, shaft, ore price, quarry, tailings dam, smelter
Fishing: cod quota, fishing fleet, net size, mussel bed, harbour auction, lobster pot, oyster farm
Architecture: facade, spire, station hall, courtyard, demolition order, listed building, roof garden, model
Languages: dialect, dictionary, spelling reform, road sign, language school, sign language, phrase book
`
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', things = ''] = line.split(': ');
    return { name, things: things.split(', ') };
  });
