/**
 * Splits a `text/event-stream` into the data of its messages. Feed it text as it arrives; it keeps what is not yet
 * whole. Only `data:` lines are read (WHATWG HTML, "Server-sent events"): names, ids and retry are not used here.
 */
export function eventStreamReader(): (text: string) => string[] {
  let rest = '';
  return (text) => {
    rest += text.replaceAll('\r\n', '\n');
    const messages = rest.split('\n\n');
    rest = messages.pop() ?? '';
    return messages
      .map((message) =>
        message
          .split('\n')
          .filter((line) => line.startsWith('data:'))
          .map((line) => line.slice(5).replace(/^ /, ''))
          .join('\n'),
      )
      .filter((data) => data !== '');
  };
}
