package app.candor.batch.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every job definition on the class path, and what it says about itself. */
@ApplicationScoped
class JobCatalogue {
    private static final String FOLDER = "META-INF/batch-jobs/";
    private static final String SUFFIX = ".xml";

    /**
     * @param steps number of steps, for telling how far a run has come
     */
    record Definition(String name, String description, List<String> parameters, int steps) {}

    private Map<String, Definition> definitions;

    synchronized Map<String, Definition> all() {
        if (definitions == null) {
            definitions = load(Thread.currentThread().getContextClassLoader());
        }
        return definitions;
    }

    static Map<String, Definition> load(ClassLoader loader) {
        Map<String, Definition> found = new TreeMap<>();
        try {
            for (URL folder : Collections.list(loader.getResources(FOLDER))) {
                for (String name : names(folder)) {
                    try (InputStream xml = loader.getResourceAsStream(FOLDER + name + SUFFIX)) {
                        found.put(name, parse(name, xml));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static List<String> names(URL folder) throws IOException {
        if ("jar".equals(folder.getProtocol())) {
            JarURLConnection connection = (JarURLConnection) folder.openConnection();
            return connection.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER) && name.endsWith(SUFFIX))
                    .map(name -> name.substring(FOLDER.length(), name.length() - SUFFIX.length()))
                    .toList();
        }
        try (Stream<Path> files = Files.list(Path.of(new URI(folder.toString())))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static Definition parse(String name, InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element job = factory.newDocumentBuilder().parse(xml).getDocumentElement();
            String parameters = property(job, "candor.parameters");
            return new Definition(
                    name,
                    property(job, "candor.description"),
                    parameters.isEmpty() ? List.of() : Arrays.asList(parameters.split("\\s*,\\s*")),
                    job.getElementsByTagNameNS("*", "step").getLength());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(FOLDER + name + SUFFIX + " is not a job definition", e);
        }
    }

    /** A property of the job itself; those of its steps are not looked at. */
    private static String property(Element job, String name) {
        NodeList properties = job.getElementsByTagNameNS("*", "property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            if (property.getParentNode().getParentNode() == job && name.equals(property.getAttribute("name"))) {
                return property.getAttribute("value");
            }
        }
        return "";
    }
}
