/** Help, one page per screen: what to do there in order, then its own keys, then the keys that work everywhere. */
export const help = {
  pages: {
    home: {
      title: 'Home',
      steps:
        'The nearest deadline comes first. Click a task to open the place where it is done.\nThe three figures at the top are what the superior asks for; click the line below one to see which villages or people are missing.\nChange the working year in the bar at the top.\nThe upper right corner always tells when the last change and the last backup were made.',
      keys: '',
    },
    covenants: {
      title: 'Covenants',
      steps:
        'One row per village: state, next step, deadline. Click a row to look at the right, Enter to open.\nA village without a text yet: press “Import old copy”; for many files at once, “Import a folder”.\nThe blue words under “Next step” lead straight to the work.\nThe tabs above show all villages by topic, by deadline and as a register.',
      keys: '',
    },
    'covenants-import': {
      title: 'Importing an old copy',
      steps:
        'Choose a Word file or paste from Word. TCVN3 and VNI fonts become Unicode; the original is kept.\nSee the line “Nothing lost” first, then what was found and what is asked.\nWhere the level was guessed wrongly, change it with a key; nothing is typed again.\nNothing is saved before “Save as first version”.',
      keys: 'Tab · Shift Tab|level down, level up\nAlt 0|take as plain text',
    },
    'covenants-editor': {
      title: 'Amending a covenant',
      steps:
        'The tree of provisions is at the left, the page in the middle, the clause library and the checks at the right.\nChoose the place, then insert a clause, change words, repeal, replace a phrase or move. The amending sentence writes itself.\nEach operation can be taken back alone.\nLook at the comparison and the consolidated text in the tabs above, then write Word files.',
      keys: 'Ctrl Z · Ctrl Y|undo, redo in this text\nCtrl F · Ctrl H|find, replace in this text',
    },
    'covenants-text': {
      title: 'Text and versions',
      steps:
        'Type into the text; each change is saved at once as a version.\nArticles, clauses and points number themselves; references follow.\nCompare any two versions, or bring an old one back, under “Versions”.',
      keys: 'Enter|a new provision of the same level\nTab · Shift Tab|level down, level up\nAlt ↑ · Alt ↓|move up, down\n:|open children\nCtrl F · Ctrl H|find, replace',
    },
    'covenants-case': {
      title: 'A village’s case file',
      steps:
        'The steps are at the top; the one blue button is what comes next.\nRecord steps that were done, also long ago: the day it was done and the day it was entered are both kept.\nTerms are counted in working days; holidays and swapped days are set under “Deadlines”.\nMissing papers are named. The whole dossier prints in one go.',
      keys: 'Ctrl Enter|do the next step',
    },
    'covenants-matrix': {
      title: 'Matrix of topics',
      steps:
        'A row per village, a column per topic of the two codes of conduct.\nThe program proposes which are covered; read the passage at the right and confirm. Only confirmed cells count.\nMissing in many villages: choose the cells and add the clause at once.',
      keys: '1 · 2 · 3|yes, partly, no\nArrows|to the next cell\nSpace|choose a cell to be filled',
    },
    'covenants-clauses': {
      title: 'Clause library',
      steps:
        'Clauses by topic and place; each tells its source.\nThose marked “Not held against the signed text” are to be checked before use.\nThe office adds its own here; when one changes, the villages that use the old wording are named.',
      keys: '',
    },
    'covenants-calendar': {
      title: 'Deadlines and register',
      steps:
        'The deadlines of all villages on one calendar; click one to open the case file.\nHolidays and swapped days are entered by the office; terms follow at once.\nThe register of covenants is written as Word and Excel.',
      keys: '',
    },
    titles: {
      title: 'The year',
      steps:
        'Open the year with a set of criteria; each village goes at its own pace.\nClick a village to open its scores.\n“Next step” leads to the work: slips, scores, meeting, posting, request, decision.\nAt the right are the cases to look at: failed, excluded, different from last year, a whole village alike.\nAfter the decision results stay; a correction needs a reason.',
      keys: '',
    },
    'titles-grid': {
      title: 'Scoring',
      steps:
        'Type points and Enter to go down, as in Excel; copying to and from Excel works.\nHouseholds that lose nothing: “Full marks for …” fills the village except those you name.\nLost points need a reason: F2 on the cell.\nClick a household for its result and reasons; “Why not” prints.',
      keys: 'F2|reason for lost points\nCtrl D|fill down\nCtrl C · Ctrl V|copy, paste',
    },
    'titles-exceptions': {
      title: 'Exceptions',
      steps:
        'Cases to look at before the meeting and before the decision.\nClick a row to open the grid at that household.',
      keys: '',
    },
    'titles-sets': {
      title: 'Sets of criteria',
      steps:
        'The shipped set is an example only; replace it by the city’s: import from Excel, or “Make a new version to change”.\nEvery change is saved at once. The line at the top tells whether the points add up.\nA set that a year was opened with stays as it is; change a new version.\nA line held against the signed text is ticked by its tag “Not held against the signed text”.',
      keys: '',
    },
    'titles-package': {
      title: 'Package for the superior',
      steps:
        '“Hand in”: see what is missing, complete it, make the package: a zip that opens without this program.\nPersonal data is masked; write it in full only where the receiver needs it.\nRecord the hand-over: to whom, when, by what means.\n“Receive”: choose the packages that came; damaged or edited files are named one by one.',
      keys: '',
    },
    commitments: {
      title: 'Commitments',
      steps:
        'Those still missing come first. Tick names and press Print for one Word file with every form.\nSigned forms: scan the code on the paper, type the short code, or tick the name; signing on the screen and keeping scans work too.\nAbsent, refusing and exempt people are recorded with the reason.\nAt 100 % print the certificates of the units and of the commune.',
      keys: 'Ctrl P|open the print tray',
    },
    programme: {
      title: 'Programme',
      steps:
        'The four groups of the programme lead to where the work is done: pledges, covenants, titles, the register.\nEach group tells how far it has come.',
      keys: '',
    },
    registry: {
      title: 'Households, cadres',
      steps:
        'Press “Import from Excel”. Check the columns first, then import; the same list again updates and never doubles.\nRows that could not be taken are listed with the reason and can be written to Excel.\nClick a household to split, merge, move it or change its head; those that left are under “Households that left”.\nVillages are merged, split and renamed under “Villages”; past years stay with the old ones.',
      keys: '',
    },
    reports: {
      title: 'Reports',
      steps:
        'Choose the paper to make. Its figures come from the lists and results entered.\nPapers are saved as Word or Excel files in the folder of papers.',
      keys: '',
    },
    settings: {
      title: 'Settings',
      steps:
        'Enter the commune, its signers and the receiver: every paper takes them from here.\nChange text size, colours and language of the screen under “Text size, appearance”.\nCheck the layout of any Word file under “Layout of papers”.\nEvery change made is in the change log.',
      keys: '',
    },
    'settings-data': {
      title: 'Data on this machine',
      steps:
        'The data is on this machine and goes nowhere. A second place for backups, such as a USB stick, is a good idea.\nBackups are made at start, every 15 minutes of work and before big steps; each is opened to check it.\nRestore everything, one covenant or one year; the present state is kept first.\nTo another machine: export, or open a backup at first start.',
      keys: '',
    },
    'settings-trash': {
      title: 'Trash',
      steps:
        'What was thrown away stays here for 30 days with all that hung on it.\nPress “Restore” to bring it back. If its place is gone, the reason is told.',
      keys: '',
    },
    'settings-protection': {
      title: 'Passphrase and readers',
      steps:
        'With a passphrase the data, its log, backups and originals are encrypted on the disk. Papers written to Word are not.\nThe recovery key is shown once: print it and keep it apart. Without passphrase and key nobody can open the data again.\nReaders have a passphrase of their own: they open every screen and change nothing.\nLeft alone for the minutes set, the program locks itself; what was being typed is kept.',
      keys: '',
    },
    'settings-templates': {
      title: 'Templates of papers',
      steps:
        'Each kind of paper uses the program’s form or a Word file of the office.\nTake the starter, change it in Word, and leave the fields in double braces as they are.\nChoose the Word file to check it: unknown, missing and broken fields are named with their place.\nThe program’s form can be taken back at any time.',
      keys: '',
    },
  },
  keys: 'Keys on every page',
  ownKeys: 'Keys of this page',
  keySearch: 'find villages, people, clauses',
  keyPlaces: 'go to each place at the left',
  keyUndo: 'undo, redo',
  keyList: 'move, tick, open a row',
  keyNext: 'do the next step',
  keyClose: 'close the topmost panel',
  keyHelp: 'open this help',
  print: 'Print this card',
} as const;
