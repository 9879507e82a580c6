package app.candor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    @TempDir
    Path root;

    private final String gigabyte = Long.toString(1L << 30);

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void systemHas2048() throws IOException {
        file("proc/meminfo", "MemTotal:       24000000 kB\nMemAvailable:    2097152 kB\n");
    }

    @Test
    void theSystemShouldBeReadInMebibytes() throws IOException {
        assertThat(new Memory(root).availableMb()).isEmpty();
        systemHas2048();
        assertThat(new Memory(root).availableMb()).hasValue(2048);
    }

    @Test
    void aContainerShouldCountWithoutItsCache() throws IOException {
        systemHas2048();
        file("proc/self/cgroup", "0::/\n");
        file("sys/fs/cgroup/memory.max", "1610612736\n");
        file("sys/fs/cgroup/memory.current", gigabyte);
        file("sys/fs/cgroup/memory.stat", "anon 1\ninactive_file 536870912\n");
        assertThat(new Memory(root).availableMb()).hasValue(1024);
        file("sys/fs/cgroup/memory.max", "max\n");
        assertThat(new Memory(root).availableMb()).hasValue(2048);
    }

    @Test
    void theNarrowestOfTheGroupsAroundShouldCount() throws IOException {
        systemHas2048();
        file("proc/self/cgroup", "0::/system.slice/candor.service\n");
        file("sys/fs/cgroup/system.slice/memory.max", gigabyte);
        file("sys/fs/cgroup/system.slice/memory.current", "0\n");
        file("sys/fs/cgroup/system.slice/candor.service/memory.max", "max\n");
        file("sys/fs/cgroup/system.slice/candor.service/memory.current", "0\n");
        assertThat(new Memory(root).availableMb()).hasValue(1024);
    }

    @Test
    void groupsOfVersionOneShouldCountToo() throws IOException {
        systemHas2048();
        file("proc/self/cgroup", "9:name=systemd:/\n4:memory:/docker/42\n");
        file("sys/fs/cgroup/memory/docker/42/memory.limit_in_bytes", gigabyte);
        file("sys/fs/cgroup/memory/docker/42/memory.usage_in_bytes", "536870912");
        file("sys/fs/cgroup/memory/docker/42/memory.stat", "inactive_file 1\ntotal_inactive_file 268435456\n");
        assertThat(new Memory(root).availableMb()).hasValue(768);
    }
}
