/** One page of help per place: steps on lines of their own, then the keys that work everywhere. */
export const help = {
  home: 'See what is to be done, nearest deadline first. Click a task to open the place where it is done.\nThe figures are what the superior asks for; click one to see the villages or people still missing.\nChange the working year in the bar at the top.',
  covenants:
    'One row per village: state, next step, deadline. Click a row to look, Enter to open.\nA village not in the program yet: press “Import old copy” and choose its Word file. The original is kept.\nOpen a covenant, choose the place to amend and insert clauses from the library. The amending sentence writes itself.\nWrite the amendment and the consolidated text as Word files.',
  titles:
    'Choose a village and open its score grid. Type a number, then Enter; use “Full marks” for households that lose nothing.\nLost points need a reason: press F2 on the cell.\nSee each household’s result and reasons at the right, then write the score sheet as Excel and Word.',
  commitments:
    'Cadres still missing come first. Tick names and press Print to get one Word file with every form.\nWhen signed forms come back, tick the names and press “Mark as signed”.\nThose absent or refusing are recorded separately, with the reason.',
  programme:
    'The four groups of the programme lead to where the work is done: pledges, covenants, titles, the register.\nEach group tells how far it has come.',
  registry:
    'Press “Import from Excel” to bring in lists of households and cadres. Check the columns first, then import.\nRows that could not be taken are listed with the reason and can be written to Excel.\nNames are found with or without marks.',
  reports:
    'Choose the paper to make. Its figures come from the lists and results entered.\nPapers are saved as Word or Excel files in the folder of papers.',
  settings:
    'Enter the commune, its signers and the receiver: papers take them from here.\nChange text size, colours and language of the screen under “Text size, appearance”.\nSee where the data is, and every change made.',
  keys: 'Keys on every page',
  keySearch: 'find villages, people, clauses',
  keyPlaces: 'go to each place at the left',
  keyUndo: 'undo, redo',
  keyList: 'move, tick, open a row',
  keyNext: 'do the next step',
  keyClose: 'close the topmost panel',
  keyHelp: 'open this help',
  print: 'Print this card',
} as const;
