"""A mail server that we did not write (aiosmtpd), in a process of its own: it keeps what it was given, a line of JSON each.

usage: smtp_house.py FOLDER  (prints its port; FOLDER/got.jsonl gets a line for each letter before it is acknowledged)
"""

import asyncio
import json
import os
import socket
import sys
import time

from aiosmtpd.controller import Controller


class Keeper:
    def __init__(self, folder: str):
        self.file = open(os.path.join(folder, "got.jsonl"), "a", encoding="utf-8")
        self.folder = folder

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("dead"):
            return "550 5.1.1 no such user"
        if os.path.exists(os.path.join(self.folder, "greylist")):
            return "451 4.7.1 greylisted, come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        line = {
            "to": envelope.rcpt_tos,
            "from": envelope.mail_from,
            "letter": envelope.content.decode("ascii"),
        }
        self.file.write(json.dumps(line) + "\n")
        self.file.flush()
        await asyncio.sleep(0.03)  # a mailing lasts long enough to be killed in its middle more than once
        return "250 OK"


if __name__ == "__main__":
    # The library does not take port 0: a free one is asked for first.
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(Keeper(sys.argv[1]), hostname="127.0.0.1", port=port)
    controller.start()
    print(port, flush=True)
    while True:
        time.sleep(60)
