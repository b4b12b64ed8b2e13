/**
 * Van der Eijk's agreement A of answers on an ordered scale: 1 when all say the same, 0 when answers are spread
 * evenly, −1 when half are at each end (C. van der Eijk, "Measuring agreement in ordered rating scales", 2001).
 * `counts` says how many gave each answer, in the scale's order. Null when nobody answered.
 */
export function agreementOf(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let left = [...counts];
  let agreement = 0;
  // Peels the distribution into layers in which every answer was given either equally often or not at all.
  while (left.some((count) => count > 0)) {
    const least = Math.min(...left.filter((count) => count > 0));
    const layer = left.map((count) => (count > 0 ? 1 : 0));
    const weight = (least * layer.filter(Boolean).length) / total;
    agreement += weight * agreementOfLayer(layer);
    left = left.map((count) => Math.max(0, count - least));
  }
  return agreement;
}

function agreementOfLayer(layer: readonly number[]): number {
  const categories = layer.length;
  const filled = layer.filter((given) => given === 1).length;
  if (filled === categories) return 0;
  const unimodality = unimodalityOf(layer);
  return unimodality * (1 - (filled - 1) / (categories - 1));
}

/** Of the triples with two filled answers and one empty: those with the gap outside against those with it between. */
function unimodalityOf(layer: readonly number[]): number {
  const categories = layer.length;
  if (layer.filter((given) => given === 1).length === 1) return 1;
  let between = 0;
  let outside = 0;
  for (let low = 0; low < categories; low++) {
    for (let middle = low + 1; middle < categories; middle++) {
      for (let high = middle + 1; high < categories; high++) {
        const triple = `${layer[low]}${layer[middle]}${layer[high]}`;
        if (triple === '101') between++;
        if (triple === '110' || triple === '011') outside++;
      }
    }
  }
  if (between + outside === 0) return 1;
  return ((categories - 2) * outside - (categories - 1) * between) / ((categories - 2) * (outside + between));
}
