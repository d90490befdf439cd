import type { Shape } from '../shape';
import { carePlanShapes } from './care-plan';
import { dialectShapes } from './dialect';
import { editionShapes } from './editions';
import { equipmentShapes } from './equipment';
import { exchangeShapes } from './exchange';
import { preventiveShapes } from './preventive';
import { statementShapes } from './statement';
import { usageShapes } from './usage';

/** Every shape, in the order of the table. */
export const shapes: readonly Shape[] = [
  ...carePlanShapes,
  ...usageShapes,
  ...statementShapes,
  ...equipmentShapes,
  ...exchangeShapes,
  ...preventiveShapes,
  ...editionShapes,
  ...dialectShapes,
];
