package org.gonghui.contracts.configuration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.RawTextTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.gonghui.contracts.operations.House;

/// A source file that speaks of a key, read as the compiler reads it: with its comments.
record Source(SourceModule module, CompilationUnitTree unit, DocTrees docs) {
  private static final Pattern KEY = Pattern.compile("[\"{]gonghui\\.");

  static List<Source> of(SourceModule module) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var found = files.getJavaFileObjectsFromPaths(filesOf(module));
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, found);
      var docs = DocTrees.instance(task);
      var sources = new ArrayList<Source>();
      task.parse().forEach(unit -> sources.add(new Source(module, unit, docs)));
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesOf(SourceModule module) throws IOException {
    try (var files = Files.walk(House.at(module.name() + "/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> KEY.matcher(House.text(file)).find())
          .sorted()
          .toList();
    }
  }

  /// What is said above a type or a method.
  String comment(Tree of) {
    return comment(docs.getPath(unit, of)).map(comment -> plain(comment.getFullBody())).orElse("");
  }

  /// What is said of a parameter, in the comment above its method.
  String comment(TreePath method, String parameter) {
    return comment(method).stream()
        .flatMap(comment -> comment.getBlockTags().stream())
        .filter(ParamTree.class::isInstance)
        .map(ParamTree.class::cast)
        .filter(param -> param.getName().toString().equals(parameter))
        .map(param -> plain(param.getDescription()))
        .findFirst()
        .orElse("");
  }

  private Optional<DocCommentTree> comment(TreePath path) {
    return Optional.ofNullable(docs.getDocCommentTree(path));
  }

  /// A sentence, whatever the comment is.
  private static String plain(List<? extends DocTree> parts) {
    var text =
        parts.stream()
            .map(Source::text)
            .collect(Collectors.joining())
            .strip()
            .replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      return text;
    }
    var sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private static String text(DocTree part) {
    return switch (part) {
      case RawTextTree raw -> raw.getContent();
      case LinkTree link ->
          "`%s`".formatted(link.getReference().getSignature().replaceAll("#|\\(\\)", ""));
      default -> part.toString();
    };
  }
}
