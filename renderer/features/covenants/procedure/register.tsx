import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { Button, ButtonGroup, PageColumn, Sheet, Table, Toolbar, useToast, type Column } from '#renderer/ui/index.ts';
import type { BoardRow } from '#shared/contract/methods/covenants-procedure.ts';

/** The register of the commune's covenants, to look at and to take away as Excel or Word. */
export function CovenantRegister({ rows }: { readonly rows: readonly BoardRow[] }) {
  const { t } = useTranslation();
  const toast = useToast();
  const write = useCommand('covenants.writeRegister');
  const open = useCommand('files.open');
  const save = async (format: 'xlsx' | 'docx' | 'summary') => {
    const answer = await write.run({ format });
    if (!answer.ok) return;
    const { name, ref } = answer.value;
    toast({
      text: t('covenantsProcedure.register.saved', { name }),
      action: { label: t('covenantsProcedure.case.open'), onClick: () => void open.run({ file: ref }) },
    });
  };
  const columns = useMemo(
    (): readonly Column<BoardRow>[] => [
      {
        key: 'village',
        head: t('covenants.column.village'),
        width: { share: 3, least: 160 },
        sort: { value: (row) => row.villageName },
        cell: (row) => row.villageName,
      },
      { key: 'name', head: t('covenantsProcedure.register.name'), width: 130, cell: (row) => row.docName ?? '' },
      {
        key: 'state',
        head: t('covenantsProcedure.register.state'),
        width: 160,
        cell: (row) => t(`covenantsProcedure.stage.${row.stage}`),
      },
      {
        key: 'topics',
        head: t('covenantsProcedure.register.topics'),
        width: 160,
        cell: (row) => (row.id === undefined ? '' : `${row.covered}/${row.topics}`),
      },
    ],
    [t],
  );
  return (
    <PageColumn>
      <ErrorBanner error={write.error} />
      <Toolbar
        end={
          <ButtonGroup
            label={t('covenantsProcedure.tabs.register')}
            actions={(['xlsx', 'docx'] as const).map((format) => ({
              label: t(`covenantsProcedure.register.export.${format}`),
              disabled: write.busy,
              onClick: () => void save(format),
            }))}
          />
        }
      >
        <Button size="small" busy={write.busy} onClick={() => void save('summary')}>
          {t('covenantsProcedure.register.summary')}
        </Button>
      </Toolbar>
      <Sheet fill bare label={t('covenantsProcedure.tabs.register')}>
        <Table
          label={t('covenantsProcedure.tabs.register')}
          rows={rows}
          rowKey={(row) => row.village}
          rowName={(row) => row.villageName}
          columns={columns}
          foot={<span>{t('covenants.foot', { shown: rows.length, total: rows.length })}</span>}
        />
      </Sheet>
    </PageColumn>
  );
}
