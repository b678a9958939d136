import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/index.ts';
import { usePaperPreview, type PreviewRequest } from '#renderer/features/documents/index.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, IconButton, Menu, type MenuItem } from '#renderer/ui/index.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { MethodInput } from '#shared/contract/methods.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { titleNames } from '#shared/titles/papers/words.ts';

type Where = MethodInput<'titles.writeSlips'>;

const ofUnit = ['invitation', 'minutes', 'posting', 'request', 'passed-list', 'failed-list', 'decision'] as const;

/** The papers of a village, each looked at as it will print before it is written. */
export function PapersMenu({
  where,
  isFolded,
}: {
  readonly where: Where;
  /** Only its icon, where other buttons need the room. */
  readonly isFolded: boolean;
}) {
  const { t } = useTranslation();
  const preview = usePaperPreview();
  const item = (key: string, label: string, request: Omit<PreviewRequest, 'folders'>): MenuItem => ({
    key,
    label,
    onSelect: () => void preview.show({ ...request, folders: foldersOf(where) }),
  });
  const items = [
    ...ofUnit.map((paper) =>
      item(paper, t(`paperNames.titles.${paper}`), {
        ask: () => call('titles.preview', { ...where, paper }),
        saveWord: async () => asList(await call('titles.writePaper', { ...where, paper })),
      }),
    ),
    item('score-sheet', t('paperNames.titles.score-sheet'), {
      ask: () => call('titles.previewSheet', where),
      saveWord: async () => asList(await call('titles.writeSheet', { ...where, format: 'docx' })),
    }),
    item('slip', t('paperNames.titles.slip'), {
      ask: () => call('titles.previewSlips', where),
      saveWord: async () => asList(await call('titles.writeSlips', where)),
    }),
  ];
  return (
    <>
      <Menu
        label={t('documents.preview.papers')}
        items={items}
        renderTrigger={(props) =>
          isFolded ? (
            <IconButton icon={Eye} label={t('documents.preview.papers')} edged {...props} />
          ) : (
            <Button icon={Eye} foldable busy={preview.busy} {...props}>
              {t('documents.preview.papers')}
            </Button>
          )
        }
      />
      <ErrorBanner error={preview.error} />
      {preview.element}
    </>
  );
}

/** The page on which a household reads why its result is what it is, looked at before it is written. */
export function useWhyPreview() {
  const { show, ...preview } = usePaperPreview();
  return {
    ...preview,
    show: (where: Where, subject: string) => {
      const why = { ...where, paper: 'why', subject } as const;
      return show({
        ask: () => call('titles.preview', why),
        folders: foldersOf(where),
        saveWord: async () => asList(await call('titles.writePaper', why)),
      });
    },
  };
}

/** Where the papers of a title's year are kept, as the program itself names it. */
const foldersOf = ({ year, title }: Pick<Where, 'year' | 'title'>): readonly string[] => [
  String(year),
  `Danh hiệu ${titleNames[title]}`,
];

const asList = (answer: Result<SavedPaper>): Result<readonly SavedPaper[]> => (answer.ok ? ok([answer.value]) : answer);
