package app.candor.adapter.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps a run from harming the machine that it runs on: a process group of its own, a low priority, a limit of memory, no
 * core dumps, and an environment without our secrets. It goes by the programs of util-linux and coreutils; where one is
 * missing, its part is left out.
 */
final class Containment {
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH");
    private static final long MEGABYTE = 1024 * 1024;

    private Containment() {}

    /**
     * @param memoryMegabytes address space of the run, in MiB; 0 for as much as it wants
     * @param niceness added to the server's own, from 0 to 19
     * @return the program with what stands before it; each replaces itself by the next, so that it stays one process
     */
    static List<String> around(String program, int memoryMegabytes, int niceness) {
        List<String> command = new ArrayList<>();
        tool("setsid").ifPresent(command::add);
        tool("prlimit").ifPresent(prlimit -> {
            command.add(prlimit);
            command.add("--core=0");
            if (memoryMegabytes > 0) {
                command.add("--as=" + memoryMegabytes * MEGABYTE);
            }
            command.add("--");
        });
        tool("nice").ifPresent(nice -> command.addAll(List.of(nice, "-n", String.valueOf(niceness))));
        command.add(program);
        return command;
    }

    /** Leaves of the environment what a program needs to run at all. */
    static void restrict(ProcessBuilder builder) {
        builder.environment().keySet().retainAll(ENVIRONMENT);
    }

    private static Optional<String> tool(String name) {
        return FfmpegLocator.onPath(System.getenv("PATH"), name);
    }
}
