import { join } from 'node:path';
import { openStore } from '#main/adapters/disk/open-store.ts';
import { zipPackages } from '#main/adapters/packages/packages.ts';
import { shippedResources } from '#main/adapters/resources.ts';
import type { CallContext } from '#main/app/handlers.ts';
import type { Ports } from '#main/app/ports.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { fileRef, householdId, villageId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { StockPrint } from '#shared/documents/stock-print.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { Household } from '#shared/registry/book.ts';
import type { SheetOut } from '#shared/registry/workbook.ts';
import { openToAll } from './open-access.ts';

/** What the fake writers were given. */
export type Written = {
  readonly documents: OfficialDocument[];
  readonly sheets: (readonly SheetOut[])[];
  readonly forms: FormValues[][];
  readonly names: string[];
  readonly stock: StockPrint[];
};

export const noCall: CallContext = { progress: () => undefined, cancelled: () => false };

/** The value of a result that must be good. */
export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Stands where a test of titles has no business. */
const unused = (): Promise<never> => Promise.reject(new Error('not used'));

function ids(): () => string {
  let last = 0;
  return () => `id-${String((last += 1))}`;
}

/** An office on the real disk with two invented villages of so many households; Word and Excel are only noted. */
export async function titlesOffice(
  folder: string,
  households: readonly [number, number] = [5, 3],
): Promise<{ readonly ports: Ports; readonly written: Written; readonly close: () => Promise<unknown> }> {
  const clock = { now: () => '2026-11-20T02:41:00.000Z', today: () => '2026-11-20' };
  const store = good(
    await openStore({
      folder: join(folder, 'data'),
      folderLabel: 'Lệ Làng',
      clock,
      who: 'Trần Thị Lan',
      idleMilliseconds: 0,
    }),
  );
  const written: Written = { documents: [], sheets: [], forms: [], names: [], stock: [] };
  const next = ids();
  const ports: Ports = {
    version: '0.0.0',
    who: 'Trần Thị Lan',
    store,
    access: openToAll,
    clock,
    ids: { next },
    files: {
      info: unused,
      bytes: unused,
      savePaper: (folders, name, bytes): Promise<Result<SavedPaper>> => {
        written.names.push([...folders, name].join('/'));
        return Promise.resolve(
          ok({ ref: fileRef.parse('file:aaaaaaaa'), name, size: bytes.length, folder: folders.join(' › ') }),
        );
      },
      keepOriginal: unused,
      keepBytes: unused,
      checkOriginals: unused,
      readOriginal: unused,
    },
    word: {
      readDocument: unused,
      writeDocument: (document) => {
        written.documents.push(document);
        return Promise.resolve(ok(new Uint8Array([1])));
      },
      stampForms: (template, people) => {
        written.documents.push(template);
        written.forms.push([...people]);
        return Promise.resolve(ok(new Uint8Array([1])));
      },
      writeStock: (print) => {
        written.stock.push(print);
        return Promise.resolve(ok(new Uint8Array([1])));
      },
      writeBatch: unused,
      stampEach: () => Promise.reject(new Error('not used')),
      readTemplate: () => Promise.reject(new Error('not used')),
      writeFromTemplate: () => Promise.reject(new Error('not used')),
      writeStarter: () => Promise.reject(new Error('not used')),
      readLayout: unused,
      correctLayout: unused,
    },
    pages: { writePdf: unused },
    scans: { readPages: unused, pageImage: unused, cut: unused },
    sheets: {
      readWorkbook: unused,
      writeWorkbook: (sheets) => {
        written.sheets.push(sheets);
        return Promise.resolve(ok(new Uint8Array([1])));
      },
    },
    packages: zipPackages,
    resources: shippedResources(join(import.meta.dirname, '../../resources')),
    host: {
      openFile: () => Promise.resolve(ok(null)),
      showInFolder: () => Promise.resolve(ok(null)),
      places: unused,
      usePlace: unused,
    },
    log: { error: () => undefined, info: () => undefined },
    emit: () => undefined,
  };
  good(
    await store.change({ name: 'test', args: {} }, ['office', 'registry'], (books) => {
      books.office.commune = {
        kind: 'xa',
        name: 'Vân Khê',
        parent: 'thành phố Hà Nội',
        receiver: 'Sở Văn hóa và Thể thao',
        place: 'Vân Khê',
      };
      books.office.signers = [{ id: 's1', name: 'Nguyễn Văn An', post: 'Chủ tịch', authority: '' }];
      books.registry.villages = [
        { id: villageId.parse('cao-xa'), name: 'Cao Xá', kind: 'thon', area: 'rural', active: true, ancestors: [] },
        { id: villageId.parse('tdp-1'), name: 'số 1', kind: 'to-dan-pho', area: 'urban', active: true, ancestors: [] },
      ];
      books.registry.households = households.flatMap((count, village) =>
        Array.from({ length: count }, (_, index): Household => ({
          id: householdId.parse(`h${String(village)}-${String(index)}`),
          villageId: villageId.parse(village === 0 ? 'cao-xa' : 'tdp-1'),
          head: `Nguyễn Văn Thử ${String(index + 1)}`,
          group: 'Xóm Đình',
          members: 4,
          status: 'active',
          history: [],
        })),
      );
      return ok(null);
    }),
  );
  return { ports, written, close: () => store.close() };
}
