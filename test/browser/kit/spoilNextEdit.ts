/** Runs in the page: the next edit is no Yjs update when it leaves. */
export function spoilNextEdit(): void {
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (this: WebSocket, message: Parameters<WebSocket['send']>[0]) {
    const isEdit = message instanceof Uint8Array && message[0] === 0 && message[1] === 2;
    if (isEdit) WebSocket.prototype.send = send;
    send.call(this, isEdit ? Uint8Array.of(0, 2, 3, 255, 255, 255) : message);
  };
}
