"""Writes the bytes of a small prepared database from the description of its layout: python3 prepared_database.py > prepared-database.hex

Five rows of two targets for manhattan: three ordinary ones (1, 2), (4, 2), (1, 3), one without a value, and (2**300, 1), which is compared by the reference.
The first target varies more (sums of magnitudes around the means 2 and 7/3: 4 and 4/3); three rows are one box and stay in their order.
"""
import hashlib
import struct


def filled(data):
    return data + b"\0" * (-len(data) % 8)


comparison = b"manhattan"
mark = "ein Test, \u00b5".encode()
head = b"DPROWS\r\n" + struct.pack("<6i", 1, 0x01020304, 2, len(comparison), len(mark), 0) + comparison + mark
head = filled(head)
head += hashlib.sha256(head).digest()

body = struct.pack("<d", 0.0)
body += filled(struct.pack("<2i", 0, 1))
body += filled(struct.pack("<3i", 0, 1, 2))
body += struct.pack("<2d", 1, 2) + struct.pack("<2d", 4, 3)
body += filled(bytes([0, 0, 0, 2, 1]))
body += struct.pack("<6d", 1, 2, 4, 2, 1, 3)
body += struct.pack("<2d", 2.0**300, 1)
part = b"DPPART\r\n" + struct.pack("<q4i", len(body), 5, 3, 2, 0)
part += hashlib.sha256(part).digest()
part += body + hashlib.sha256(body).digest() + b"DPDONE\r\n"

data = (head + part).hex()
for at in range(0, len(data), 64):
    print(data[at : at + 64])
