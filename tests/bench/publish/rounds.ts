import { BuildFailed, type Measured, measureBuild } from './measure/build.ts';
import { countFiles } from './measure/files.ts';
import { type Scenario, SCENARIOS } from './scenarios.ts';
import type { Workplace } from './workplace.ts';
import { join } from 'node:path';

/** One build of one run, or why there is none. */
export interface Figure extends Partial<Measured> {
  builder: string;
  stories: number;
  /** its id */
  scenario: string;
  run: number;
  files?: number;
  pages?: number;
  failure?: string;
}

export interface Rounds {
  runs: number;
  /** ids */
  scenarios: readonly string[];
  /** names of builders whose full build alone is measured, because all their builds are */
  onlyFull: readonly string[];
  /** hears of each build when it is done */
  tell(figure: Figure): void;
}

const [FULL] = SCENARIOS as [Scenario];

/**
 * Measures every scenario with every builder, so many times. The builders take turns at each scenario, so that what
 * else the machine does meets them alike. A builder that fails takes no further part.
 */
export async function measureRounds(workplaces: readonly Workplace[], rounds: Rounds): Promise<Figure[]> {
  const figures: Figure[] = [];
  const failed = new Set<Workplace>();
  const chosen = SCENARIOS.filter(({ id }) => rounds.scenarios.includes(id));
  for (let run = 1; run <= rounds.runs; run += 1) {
    // Every other scenario is a change to a built site.
    const ground = chosen.includes(FULL) ? [] : [FULL];
    for (const scenario of [...ground, ...chosen]) {
      const takesPart = (each: Workplace) =>
        !failed.has(each) && (scenario === FULL || !rounds.onlyFull.includes(each.builder.name));
      for (const workplace of workplaces.filter(takesPart)) {
        const figure = { ...(await measure(workplace, scenario)), run };
        if (figure.failure) failed.add(workplace);
        if (figure.failure || !ground.includes(scenario)) figures.push(figure);
        rounds.tell(figure);
      }
    }
  }
  return figures;
}

async function measure(workplace: Workplace, scenario: Scenario): Promise<Omit<Figure, 'run'>> {
  const { builder, count } = workplace;
  const about = { builder: builder.name, stories: count, scenario: scenario.id };
  scenario.change(workplace);
  try {
    const measured = await measureBuild(builder.build);
    const faults = scenario.faults(workplace);
    if (faults.length) return { ...about, failure: `built, but ${faults.join('; ')}` };
    return { ...about, ...measured, ...countFiles(join(builder.root, builder.output)) };
  } catch (cause) {
    if (!(cause instanceof BuildFailed)) throw cause;
    return { ...about, failure: cause.message };
  }
}
