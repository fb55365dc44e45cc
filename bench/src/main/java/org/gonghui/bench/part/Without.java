package org.gonghui.bench.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A packaged service in which one method does nothing. The service has no switch for it, and needs none: this is a copy of
/// its jars that only a benchmark runs.
///
/// @param type binary name of a class with `/`
/// @param method of it, which answers nothing
public record Without(String type, String method) {

  /// @param application folder of the packaged service
  /// @param to where the copy goes; what is there is overwritten
  void copy(Path application, Path to) throws IOException {
    try (var files = Files.walk(application)) {
      for (var file : files.toList()) {
        var target = to.resolve(application.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    if (jars(to).stream().noneMatch(this::empties)) {
      throw new IllegalStateException(type + " is not in " + application);
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  private boolean empties(Path jar) {
    try (var files = FileSystems.newFileSystem(jar)) {
      var entry = files.getPath("/" + type + ".class");
      if (Files.notExists(entry)) {
        return false;
      }
      Files.write(entry, emptied(Files.readAllBytes(entry)));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The class with the method's code taken out.
  byte[] emptied(byte[] bytes) {
    var file = ClassFile.of();
    var found = file.parse(bytes);
    if (found.methods().stream().noneMatch(m -> m.methodName().equalsString(method))) {
      throw new IllegalStateException(type + " has no " + method);
    }
    MethodTransform nothing =
        (builder, element) -> {
          if (element instanceof CodeModel) {
            builder.withCode(CodeBuilder::return_);
          } else {
            builder.with(element);
          }
        };
    return file.transformClass(
        found,
        ClassTransform.transformingMethods(
            each -> each.methodName().equalsString(method), nothing));
  }
}
