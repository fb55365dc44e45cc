package org.gonghui.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// The mutants of a module.
final class Mutants {
  private Mutants() {}

  /// @param report PIT's list of what it would change (`mutations.xml`)
  /// @param texts what is changed by hand: blocks of three lines (the class, what stands there, what stands there instead)
  ///     with an empty line between them; `#` begins a remark
  static List<Mutant> in(Path report, Path texts) {
    var mutants = new ArrayList<Mutant>();
    try {
      mutants.addAll(code(report));
      mutants.addAll(texts(Files.readAllLines(texts)));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalArgumentException("cannot read the mutants of " + report, e);
    }
    return mutants;
  }

  private static List<CodeMutant> code(Path report)
      throws IOException, SAXException, ParserConfigurationException {
    var list =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName("mutation");
    return IntStream.range(0, list.getLength())
        .mapToObj(at -> mutant((Element) list.item(at)))
        .toList();
  }

  private static CodeMutant mutant(Element entry) {
    return new CodeMutant(
        text(entry, "mutatedClass"),
        text(entry, "mutatedMethod"),
        text(entry, "methodDescription"),
        Integer.parseInt(text(entry, "lineNumber")),
        text(entry, "mutator"),
        Integer.parseInt(text(entry, "index")),
        text(entry, "description"));
  }

  private static String text(Element entry, String name) {
    return entry.getElementsByTagName(name).item(0).getTextContent();
  }

  private static List<TextMutant> texts(List<String> lines) {
    var said = lines.stream().filter(line -> !line.startsWith("#")).toList();
    return IntStream.iterate(0, at -> at + 2 < said.size(), at -> at + 4)
        .mapToObj(at -> new TextMutant(said.get(at), said.get(at + 1), said.get(at + 2)))
        .toList();
  }
}
