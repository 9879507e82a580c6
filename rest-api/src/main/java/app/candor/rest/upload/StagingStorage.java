package app.candor.rest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UuidUploadIdFactory;
import me.desair.tus.server.upload.disk.DiskStorageService;

/** The library's storage, made to survive a crash between its two files: the bytes, and what is known about them. */
class StagingStorage extends DiskStorageService {
    StagingStorage(Path folder) {
        super(new UuidUploadIdFactory(), folder.toString());
    }

    /** Where the bytes of an upload lie. */
    Path bytes(UploadId id) {
        return getPathInStorageDirectory(id).resolve("data");
    }

    /** All uploads that are staged now have a folder in here. */
    Path folder() {
        return getStoragePath();
    }

    /** Bytes beyond the acknowledged offset were written by a server that died before it could say so: the client sends them again. */
    @Override
    public UploadInfo append(UploadInfo upload, InputStream in) throws IOException, TusException {
        try (FileChannel file = FileChannel.open(bytes(upload.getId()), StandardOpenOption.WRITE)) {
            if (file.size() > upload.getOffset()) {
                file.truncate(upload.getOffset());
            }
        }
        return super.append(upload, in);
    }

    /** Replaces in one step: a half-written file would lose the upload. */
    @Override
    public void update(UploadInfo upload) throws IOException, UploadNotFoundException {
        Path folder = getPathInStorageDirectory(upload.getId());
        if (!Files.isDirectory(folder)) {
            throw new UploadNotFoundException("no folder for upload " + upload.getId());
        }
        Path part = folder.resolve("info.part");
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                ObjectOutputStream out = new ObjectOutputStream(Channels.newOutputStream(channel))) {
            out.writeObject(upload);
            out.flush();
            channel.force(true);
        }
        Files.move(part, folder.resolve("info"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
