import { benchEfficiency } from "./efficiency.ts";
import { benchFixedEffects } from "./fixed-effects.ts";
import { benchForest } from "./forest.ts";
import { benchGmm } from "./gmm.ts";
import { benchPanelErrors } from "./panel-errors.ts";
import { benchSpatial } from "./spatial.ts";
import { benchWildBootstrap } from "./wild-bootstrap.ts";

// Each hot path beside a peer in the same run: ratios, because machines differ. `npm run bench -- efficiency` runs one.
const benches: Readonly<Record<string, () => Promise<void>>> = {
  efficiency: benchEfficiency,
  "fixed-effects": benchFixedEffects,
  "wild-bootstrap": benchWildBootstrap,
  gmm: benchGmm,
  "panel-errors": benchPanelErrors,
  forest: benchForest,
  spatial: benchSpatial,
};

const [wanted] = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted && wanted !== name) continue;
  console.log(`\n== ${name}`);
  await bench();
}
