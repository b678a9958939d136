import { fail, type Failure } from '#shared/contract/result.ts';
import { errorCode } from './file-system.ts';

/**
 * What the clerk is told of an error of the disk.
 * @param folder the folder's name as the clerk knows it
 */
export function diskFailure(error: unknown, folder: string): Failure {
  switch (errorCode(error)) {
    case undefined:
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fail('disk-full', { folder });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    // A file stands where the folder, or one above it, should be.
    case 'ENOTDIR':
    case 'EEXIST':
      return fail('data-folder-denied', { folder });
    default:
      return fail('not-saved', { folder });
  }
}
