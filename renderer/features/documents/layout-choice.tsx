import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  defaultLayout,
  firstLineChoices,
  lineSpacingRange,
  marginRanges,
  minimumParagraphSpacing,
  type LayoutSettings,
} from '#shared/documents/layout.ts';
import { useCommand } from '../../api/index.ts';
import { ErrorBanner } from '../../frame/error-banner.tsx';
import { useOffice } from '../../frame/office.ts';
import { Button, Field, FormGrid, NumberInput, Select, Sheet, useToast } from '../../ui/index.ts';

const sides = ['top', 'bottom', 'left', 'right'] as const;
const spacings = [1, 1.1, 1.15, 1.2, 1.3, 1.5].filter((each) => each <= lineSpacingRange.max);
const betweenParagraphs = [minimumParagraphSpacing, 8, 10, 12];
const decimal = (value: number) => String(value).replace('.', ',');

/** The office's choice of margins, size and spacing within what the decree allows. */
export function LayoutChoice() {
  const { t } = useTranslation();
  const toast = useToast();
  const { start } = useOffice();
  const set = useCommand('documents.setLayout');
  const [draft, setDraft] = useState<LayoutSettings>(start.office.layout ?? defaultLayout);
  const { margins, bodySize, firstLine, paragraphSpacing, lineSpacing } = draft;
  const outside = sides.filter(
    (side) => margins[side] < marginRanges[side].min || margins[side] > marginRanges[side].max,
  );

  const save = async () => {
    const answer = await set.run({ layout: draft });
    if (answer.ok) toast({ text: t('documents.layout.saved') });
  };

  return (
    <Sheet title={t('documents.layout.title')}>
      <p className="ink-2">{t('documents.layout.lead')}</p>
      <ErrorBanner error={set.error} />
      <FormGrid>
        {sides.map((side) => (
          <Field
            key={side}
            label={t(`documents.layout.${side}`)}
            error={outside.includes(side) ? t('documents.layout.range', marginRanges[side]) : undefined}
          >
            <NumberInput
              value={margins[side]}
              onChange={(value) => {
                if (value !== undefined) setDraft({ ...draft, margins: { ...margins, [side]: value } });
              }}
            />
          </Field>
        ))}
        <Field label={t('documents.layout.bodySize')}>
          <Select
            value={String(bodySize)}
            options={['13', '14'].map((value) => ({ value, label: t('documents.layout.points', { value }) }))}
            onChange={(value) => setDraft({ ...draft, bodySize: value === '13' ? 13 : 14 })}
          />
        </Field>
        <Field label={t('documents.layout.firstLine')}>
          <Select
            value={String(firstLine)}
            options={firstLineChoices.map((value) => ({
              value: String(value),
              label: t('documents.layout.centimetres', { value: decimal(value / 10) }),
            }))}
            onChange={(value) => setDraft({ ...draft, firstLine: value === '10' ? 10 : 12.7 })}
          />
        </Field>
        <Field label={t('documents.layout.paragraphSpacing')}>
          <Select
            value={String(paragraphSpacing)}
            options={betweenParagraphs.map((value) => ({
              value: String(value),
              label: t('documents.layout.points', { value: decimal(value) }),
            }))}
            onChange={(value) => setDraft({ ...draft, paragraphSpacing: Number(value) })}
          />
        </Field>
        <Field label={t('documents.layout.lineSpacing')}>
          <Select
            value={String(lineSpacing)}
            options={spacings.map((value) => ({
              value: String(value),
              label: t('documents.layout.lines', { value: decimal(value) }),
            }))}
            onChange={(value) => setDraft({ ...draft, lineSpacing: Number(value) })}
          />
        </Field>
      </FormGrid>
      <div className="format-actions">
        <Button changes busy={set.busy} disabled={outside.length > 0} onClick={() => void save()}>
          {t('documents.layout.save')}
        </Button>
        <Button onClick={() => setDraft(defaultLayout)}>{t('documents.layout.usual')}</Button>
      </div>
    </Sheet>
  );
}
