import { CircleAlert, CircleX, Copy, Info } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { SavedPaperBanner } from '#renderer/frame/saved-paper.tsx';
import { Button, Icon, type LucideIcon } from '#renderer/ui/index.ts';
import type { FileInfo, SavedPaper } from '#shared/contract/methods/app.ts';
import type { SheetMappingInput } from '#shared/contract/methods/registry.ts';
import type { ImportPreview } from '#shared/registry/importing/preview.ts';
import { needsDecision } from './sheet-pane.tsx';

type Finding = {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly tone: string;
  readonly text: ReactNode;
  readonly action?: { readonly label: string; readonly onClick: () => void };
};

/** What was noticed: first what waits for the clerk, then doubles and rows not taken, then what is only told. */
export function ImportFindings({
  file,
  preview,
  mapping,
  sheet,
  onSheet,
  onDoubles,
  onLinks,
}: {
  readonly file: FileInfo;
  readonly preview: ImportPreview;
  readonly mapping: SheetMappingInput[];
  /** The sheet in sight. */
  readonly sheet: string | undefined;
  readonly onSheet: (name: string) => void;
  readonly onDoubles: () => void;
  readonly onLinks: () => void;
}) {
  const write = useCommand('registry.exportRejected');
  const [saved, setSaved] = useState<SavedPaper>();
  const exportRejected = async () => {
    const answer = await write.run({ kind: preview.kind, file: file.ref, mapping });
    setSaved(answer.ok ? answer.value : undefined);
  };
  const open = useOpenQuestions(preview, sheet, onSheet);
  const doubles = useDoubles(preview, onDoubles);
  const rejected = useRejected(preview, () => void exportRejected());
  const notes = useNotes(preview, onLinks);
  return (
    <>
      {saved !== undefined && <SavedPaperBanner papers={[saved]} onClose={() => setSaved(undefined)} />}
      <ErrorBanner error={write.error} onClose={write.clearError} />
      <ul className="import-findings">
        {[...open, ...doubles, ...rejected, ...notes].map((finding) => (
          <li key={finding.key}>
            <span className={finding.tone}>
              <Icon of={finding.icon} size={16} />
            </span>
            <span className="grow">{finding.text}</span>
            {finding.action !== undefined && (
              <Button kind="quiet" size="small" onClick={finding.action.onClick}>
                {finding.action.label}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const ask = { icon: CircleAlert, tone: 'text-nghe' } as const;
const tell = { icon: Info, tone: 'ink-3' } as const;

function useOpenQuestions(
  preview: ImportPreview,
  inSight: string | undefined,
  onSheet: (name: string) => void,
): readonly Finding[] {
  const { t } = useTranslation();
  return preview.sheets.flatMap((sheet): Finding[] => {
    if (!needsDecision(preview.kind, sheet)) return [];
    const action = { label: t('registry.import.seeSheet'), onClick: () => onSheet(sheet.name) };
    const isInSight = sheet.name === inSight;
    const unmapped = sheet.columns.filter(({ field }) => field === null);
    const columns: Finding[] = isInSight
      ? unmapped.map(({ letter, header }) => ({
          ...ask,
          key: `${sheet.name} ${letter}`,
          text: t('registry.import.unmapped', { column: `${letter} · ${header}` }),
        }))
      : unmapped.slice(0, 1).map(() => ({
          ...ask,
          key: sheet.name,
          text: t('registry.import.unmappedElsewhere', { sheet: sheet.name }),
          action,
        }));
    const saysVillage = sheet.village !== null || sheet.columns.some(({ field }) => field === 'village');
    if (preview.kind !== 'households' || saysVillage) return columns;
    const village: Finding = {
      ...ask,
      key: `${sheet.name} village`,
      text: t('registry.import.noVillage', { sheet: sheet.name }),
      ...(isInSight ? {} : { action }),
    };
    return [...columns, village];
  });
}

function useDoubles(preview: ImportPreview, onDoubles: () => void): readonly Finding[] {
  const { t } = useTranslation();
  const count = preview.doubles.length;
  const { kind } = preview;
  if (count === 0 || kind === 'results') return [];
  const how = [
    preview.doubles.some(
      ({ differences, agreements }) => differences.length === 0 && !agreements.includes('other-village'),
    ) && t('registry.import.how.exact'),
    preview.doubles.some(({ differences }) => differences.length > 0) && t('registry.import.how.spelling'),
    preview.doubles.some(({ agreements }) => agreements.includes('other-village')) &&
      t('registry.import.how.other-village'),
  ].filter((part) => part !== false);
  return [
    {
      key: 'doubles',
      icon: Copy,
      tone: 'text-nghe',
      text: t(`registry.import.doubles.${kind}`, { count, how: how.join(', ') }),
      action: { label: t(`registry.import.seeDoubles.${kind}`, { count }), onClick: onDoubles },
    },
  ];
}

function useRejected(preview: ImportPreview, onExport: () => void): readonly Finding[] {
  const { t } = useTranslation();
  const [first] = preview.rejected;
  if (first === undefined) return [];
  const { row, sheet } = first;
  const lacksHead = first.reason === 'missing-name' && preview.kind !== 'cadres';
  const reason = t(lacksHead ? 'registry.import.missingHead' : `registry.import.reason.${first.reason}`);
  const count = preview.counts.rejected;
  return [
    {
      key: 'rejected',
      icon: CircleX,
      tone: 'text-son',
      text:
        count === 1
          ? t('registry.import.rejectedRow', { row, sheet, reason })
          : t('registry.import.rejectedRows', { count, row, sheet, reason }),
      action: { label: t('registry.exportRejected'), onClick: onExport },
    },
  ];
}

const note = (key: string, text: string): Finding => ({ ...tell, key, text });

function useNotes({ notes, links, hasMacros }: ImportPreview, onLinks: () => void): readonly Finding[] {
  const { t } = useTranslation();
  const [badId] = notes.badIds;
  const [unread] = notes.unread;
  const [shared] = notes.sharedIds;
  const [link] = links;
  return [
    unread !== undefined && {
      ...note(
        'unread',
        t('registry.import.unread', {
          count: notes.unread.length,
          cell: `${unread.column}${unread.row}`,
          sheet: unread.sheet,
          raw: unread.raw,
        }),
      ),
      ...ask,
    },
    shared?.[0] !== undefined && {
      ...note('shared', t('registry.import.sharedIds', { count: notes.sharedIds.length, ...shared[0] })),
      ...ask,
    },
    link !== undefined && {
      ...note(
        'links',
        t('registry.import.links', {
          count: links.length,
          example: t('registry.import.linkExample', { written: link.written, year: link.year, name: link.name }),
        }),
      ),
      ...ask,
      action: { label: t('registry.import.seeLinks', { count: links.length }), onClick: onLinks },
    },
    badId !== undefined &&
      note('bad-ids', t('registry.import.badIds', { count: notes.badIds.length, row: badId.row, sheet: badId.sheet })),
    notes.twoPhones.length > 0 && note('phones', t('registry.import.twoPhones', { count: notes.twoPhones.length })),
    notes.sameNames.length > 0 &&
      note('names', t('registry.import.sameNames', { names: notes.sameNames.map(({ name }) => name).join(', ') })),
    notes.oldIds > 0 && note('old-ids', t('registry.import.oldIds', { count: notes.oldIds })),
    notes.hiddenColumns.length > 0 &&
      note(
        'hidden',
        t('registry.import.hiddenColumns', {
          columns: notes.hiddenColumns
            .map(({ sheet, column, header }) => `${column} · ${header} (${sheet})`)
            .join(', '),
        }),
      ),
    notes.hiddenRows > 0 && note('hidden-rows', t('registry.import.hiddenRows', { count: notes.hiddenRows })),
    hasMacros && note('macros', t('registry.import.macros')),
  ].filter((finding) => finding !== false);
}
