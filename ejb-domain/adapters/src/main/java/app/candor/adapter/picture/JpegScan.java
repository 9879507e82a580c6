package app.candor.adapter.picture;

/**
 * Walks the markers of a JPEG (ITU-T T.81, annex B): whether it is whole, and which way up it is (Exif 2.3, tag 0x0112).
 *
 * @param whole whether the end of the picture is there
 * @param orientation 1–8; 1 when it does not say
 */
record JpegScan(boolean whole, int orientation) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP1 = 0xE1;
    private static final int ORIENTATION = 0x0112;

    static JpegScan of(byte[] jpeg) {
        int orientation = 1;
        int at = 2;
        while (at + 3 < jpeg.length && u8(jpeg, at) == 0xFF) {
            int marker = u8(jpeg, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = u16(jpeg, at + 2, false);
            if (marker == APP1 && orientation == 1) {
                orientation = orientation(jpeg, at + 4, Math.min(jpeg.length, at + 2 + length));
            }
            at += 2 + length;
            if (marker == START_OF_SCAN) {
                at = afterData(jpeg, at);
                if (at + 1 < jpeg.length && u8(jpeg, at + 1) == END) {
                    return new JpegScan(true, orientation);
                }
            }
        }
        return new JpegScan(false, orientation);
    }

    /** To the next marker that does not belong to the data: neither a stuffed zero nor a restart. */
    private static int afterData(byte[] jpeg, int start) {
        int at = start;
        while (at + 1 < jpeg.length) {
            int next = u8(jpeg, at + 1);
            if (u8(jpeg, at) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** Of the first image directory of an Exif block. */
    private static int orientation(byte[] jpeg, int start, int end) {
        int tiff = start + 6;
        if (tiff + 8 > end || u8(jpeg, start) != 'E' || u8(jpeg, start + 1) != 'x' || u8(jpeg, start + 2) != 'i') {
            return 1;
        }
        boolean little = u8(jpeg, tiff) == 'I';
        long directory = tiff + u32(jpeg, tiff + 4, little);
        if (directory + 2 > end) {
            return 1;
        }
        int entries = u16(jpeg, (int) directory, little);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (entry + 12 > end) {
                return 1;
            }
            if (u16(jpeg, entry, little) == ORIENTATION) {
                int value = u16(jpeg, entry + 8, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    private static int u16(byte[] bytes, int at, boolean little) {
        return little ? u8(bytes, at) | u8(bytes, at + 1) << 8 : u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    private static long u32(byte[] bytes, int at, boolean little) {
        long first = u16(bytes, at, little);
        long second = u16(bytes, at + 2, little);
        return little ? first | second << 16 : first << 16 | second;
    }
}
