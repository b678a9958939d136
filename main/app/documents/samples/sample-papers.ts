import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { ProductPaper } from '#shared/documents/product-papers.ts';
import type { Resources } from '#main/app/ports.ts';
import { commitmentSamples, sampleSigners } from './commitments.ts';
import { covenantSamples, sampleHouseholds } from './covenants.ts';
import { registrySamples } from './registry.ts';
import { sampleSlips, titleSamples } from './titles.ts';

/** One invented paper of every kind of the product, built by the features' own makers; forms are unfilled. */
export type SamplePapers = { readonly [P in ProductPaper]: OfficialDocument };

/** See {@link SamplePapers}. Throws when a maker does not make its paper: that is a broken build. */
export async function samplePapers(resources: Resources): Promise<SamplePapers> {
  return {
    ...(await covenantSamples(resources)),
    ...(await titleSamples(resources)),
    ...(await commitmentSamples(resources)),
    ...registrySamples(),
  };
}

const people: { readonly [P in ProductPaper]?: readonly FormValues[] } = {
  'covenants.opinion-slip': sampleHouseholds,
  'covenants.household-slips': sampleHouseholds,
  'covenants.invitation': sampleHouseholds,
  'titles.slip': sampleSlips,
  'commitments.cadres': sampleSigners,
  'commitments.households': sampleSigners,
  'commitments.traders': sampleSigners,
};

/** Invented people and households that fill the forms; empty for a paper that is made once. */
export function samplePeople(paper: ProductPaper): readonly FormValues[] {
  return people[paper] ?? [];
}
