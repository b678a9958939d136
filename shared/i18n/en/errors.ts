import type { ErrorCode } from '#shared/contract/errors.ts';

/** English counterpart of the Vietnamese messages. */
export const errors = {
  'unknown-method': 'The program has no such function. Restart it and try again.',
  'bad-input': 'Something entered is not right ({{path}}). Check it and try again.',
  'too-large': 'What was sent is larger than {{limitMegabytes}} MB. Split it and try again.',
  internal:
    'The program met an error; the last action was not saved. Try again; if it persists, report number {{reference}}.',
  cancelled: 'Stopped as asked. Nothing was changed.',
  'not-in-this-shell': 'This cannot be done the way the program was opened. Open Lệ Làng from its icon and try again.',
  refused: 'This window is no longer accepted. Close it and open Lệ Làng again.',
  'not-reachable':
    'The screen lost the program; the last action may not be saved. Close the window and open Lệ Làng again.',
  'file-missing': 'The file “{{name}}” is not there. It may have been moved or deleted. Choose it again.',
  'file-unknown': 'This file is no longer selected. Choose it again.',
  'file-denied': 'No right to read the file “{{name}}”. Copy it to another folder and choose it again.',
  'file-empty': 'The file “{{name}}” is empty. Choose another.',
  'file-too-large':
    'The file “{{name}}” is larger than {{limitMegabytes}} MB and was not opened. Remove pictures and try again.',
  'file-damaged': 'The file “{{name}}” is damaged or was copied only in part. Copy it again and retry.',
  'file-encrypted': 'The file “{{name}}” has a password. Open it, remove the password, save, and choose it again.',
  'file-wrong-kind': 'The file “{{name}}” is of the wrong kind. Needed: {{expected}}.',
  'file-unsafe': 'The file “{{name}}” swells abnormally when opened and was refused. Check where it came from.',
  'file-in-use': 'The file “{{name}}” is open in another program. Close it and try again.',
  'folder-without-files': 'There is no {{endings}} file in the folder “{{folder}}”. Choose another folder.',
  'too-many-files': 'There are {{count}} files; at most {{limit}} at once. Choose a smaller folder, or a part of them.',
  'folder-denied': 'No right to write into the folder {{folder}}. Choose another folder, or ask the administrator.',
  'disk-full': 'The disk is full; nothing was written to {{folder}}. Delete some files and save again.',
  'cannot-open-file': 'This machine cannot open the file “{{name}}”. It is still in the folder of papers.',
  'printer-gone': 'The printer “{{name}}” is not there. Switch it on, plug it in, or choose another one.',
  'no-printer': 'This machine has no printer. Install one, or save as a Word file.',
  'data-folder-denied':
    'The data folder {{folder}} cannot be read or written. Check its rights and open the program again.',
  'data-newer':
    'The data file {{file}} was written by a newer Lệ Làng (version {{version}}; this one knows {{known}}). Install the newer one. The data was not touched.',
  'data-damaged': 'The data file {{file}} is damaged and was set aside as {{keptAs}}. Restore a backup.',
  'data-locked':
    '{{who}} has been using this data on {{machine}} since {{since}}. Close the program there and open it again.',
  'read-only': '{{who}} has been using it on {{machine}} since {{since}}. This machine only reads.',
  'not-saved': 'The last action could not be saved to {{folder}}. Check the disk and save again.',
  'nothing-to-undo': 'There is nothing left to undo.',
  'nothing-to-redo': 'There is nothing left to redo.',
  'passphrase-needed': 'The data has a passphrase. Enter it, or the recovery key that was printed.',
  'wrong-passphrase':
    'The passphrase or recovery key is not right. Check the keyboard and Caps Lock, then enter it again. The data is untouched.',
  'key-missing':
    'The data is sealed, but the key file {{file}} is missing, damaged or belongs elsewhere. Copy {{file}} back from a backup. The data was not touched.',
  'not-protected': 'The data has no passphrase yet, so there is nothing to lock or change.',
  'passphrase-same': 'The passphrases of clerk and reader must differ. Choose another.',
  'passphrase-short':
    'A passphrase has at least {{least}} characters. Use a sentence that is easy to keep, four words or more.',
  'recovery-key-other': 'The recovery key typed back is not the one just printed. Look at the paper and type again.',
  locked: 'The data is locked. Type the passphrase to open it.',
  'reader-only': 'Opened as a reader, so nothing can be changed. Open with the passphrase of the clerk to change.',
  'already-protected': 'The data has a passphrase already. To change it, use Change passphrase.',
  'trash-refused': 'Not thrown away: {{reason}}',
  'trash-conflict': 'Not brought back: {{reason}}',
  'exchange-partial':
    'Births, identity numbers and telephones were left out of “{{name}}”, so it cannot be brought back. Export again with them.',
  'backup-newer':
    'The backup “{{name}}” was made by a newer Lệ Làng (data version {{version}}). Install the newer one, then restore. The present data was not touched.',
  'undo-blocked': 'This cannot be undone: the same content was changed again elsewhere. Undo the later changes first.',
  'not-found': '{{what}} was not found. It may just have been removed; reload the list.',
  'number-taken': 'Number {{number}} was already given to “{{summary}}”. Choose another number.',
  'template-broken':
    'Template “{{name}}” has fields that are opened and not closed, or the other way round. Check the template to see where.',
  'template-unready':
    'Template “{{name}}” asks for fields that this paper does not have, or lacks one that it must have. Check the template, correct it in Word, then choose it again.',
  'template-alone':
    '“{{paper}}” is printed from the office’s own Word file, which cannot stand in one file with other papers. Print it by itself.',
  'template-word-only':
    'This form is printed from the office’s Word file “{{name}}”. Save as Word, then open that file to print it.',
  'template-refused':
    '“{{name}}” has macros or fetches content from elsewhere, so it cannot be a template. Save it as a .docx without macros and links, then choose it again.',
  'number-given':
    'Number {{number}} belongs to a paper and cannot be given back. If the paper was not issued, mark the number as cancelled.',
  'office-exists': 'This machine already holds the data of a commune. Change its details in Settings.',
  'office-missing': 'The commune has not been set up yet. Answer three questions to begin.',
  'reason-needed': 'A refusal or an exemption needs a reason. Enter it and save again.',
  'date-in-future': '{{date}} is still to come. Correct the date on the paper.',
  'nobody-chosen': 'Nobody is in the chosen list. Choose at least one person.',
  'title-closed': 'The year {{year}} is not open for this title. Choose a set of criteria and open it.',
  'title-open': 'The year {{year}} is already open for this title. Reload the board to go on.',
  'set-faulty':
    'The set of criteria “{{name}}” still has {{count}} faults and cannot be used. Correct it or choose another.',
  'no-households': 'The register has no household yet. Import the list of households first.',
  'no-certificates':
    'Nobody here was granted the title for {{year}} yet, so there is no certificate to print. Decide first.',
  'pdf-pictures':
    '“{{name}}” has a damaged picture and could not be saved as PDF. Replace the picture, then save again.',
  'set-frozen': 'The criteria set “{{name}}” is used by a year and stays as it is. Make a new version and change that.',
  'set-shipped':
    'The criteria set “{{name}}” ships with the program and stays as it is. Make a new version and change that.',
  'points-over': 'Criterion {{criterion}} takes 0 to {{max}} points. Correct the points.',
  'results-fixed':
    'The results of {{unit}} have been decided and are not scored again. To correct one, open its card and enter a reason.',
  'not-all-scored': '{{unit}} still has {{count}} rows without points. Score them before the decision.',
  'package-incomplete': '{{units}} units are not finished, {{rows}} rows are not scored. The package was not made.',
  'package-sums': 'The figures of {{unit}} differ between its list and its sums. Open its scores and check.',
  'received-conflicts':
    '{{count}} units have two different results and wait for a choice. Choose for each, then write the summary.',
  'ties-open':
    '{{unit}} still has {{count}} rows with equal points on the edge of the quota. Choose among them before the decision.',
  'not-posted': '{{unit}} has not posted its list. Enter the day of the posting first.',
  'more-present': 'More people present ({{present}}) than invited ({{invited}}). Check the minutes.',
  'more-votes': 'More votes ({{votes}}) than people present ({{present}}). Check the count of votes.',
  'title-reason-needed': 'This needs a reason. Enter it and save again.',
  'covenant-exists': 'The village {{village}} already has a covenant. Open that one to amend it.',
  'amendment-refused':
    'This change does not fit the text: {{reason}} {{at}}. Check its place, or take back an earlier change.',
  'case-refused': '{{reason}} {{article}}',
  'text-changed': 'The text changed elsewhere. The new one is shown; make your last edit again.',
  'edit-refused': 'Not done: {{reason}}.',
  'text-recognised': 'This text was recognised on {{on}} and changes by amendments only. Open the tab Amend.',
  'text-amending':
    '{{operations}} amending operations lie on this text. Take them back in the tab Amend, then edit the text itself.',
  'nothing-amended': 'Nothing has been amended yet. Insert at least one clause, then print.',
  'code-wrong': 'The code “{{code}}” has a wrong sign, or is not one of a form. Check it and enter it again.',
  'code-of-another-campaign':
    'The code “{{code}}” belongs to another campaign or commune. Open the right campaign and scan again.',
  'code-outdated':
    'The form with code “{{code}}” was signed before, and {{name}} has to sign again. Print a new form, have it signed, then scan the new code.',
  'code-unknown':
    'Nobody in this campaign has the code “{{code}}”. The form may come from older data; mark it by name.',
  'not-complete': '{{left}} people have not signed, so the certificate of 100 % cannot be printed. See who is missing.',
  'post-dates': 'The date {{date}} does not fit the days in post recorded for {{name}}. Check the first and last day.',
  'unit-dissolved': 'The unit “{{unit}}” was dissolved and takes nobody in. Choose another unit.',
  'campaign-closed':
    'The campaign “{{campaign}}” was closed on {{date}} and cannot be changed. Open a new one for further signatures.',
  'nobody-in-audience': 'Nobody has to sign in this campaign yet. Add people or choose other units.',
  'signature-empty': 'There is no stroke in the signing box. Ask the person to sign again.',
  'no-scan': '{{name}} has no scan yet. Attach one, then open it.',
  'original-missing':
    'The original file “{{name}}” is missing from the data or was changed. Plug in the stick with the backups and open it again, or scan again.',
} as const satisfies Record<ErrorCode, string>;
