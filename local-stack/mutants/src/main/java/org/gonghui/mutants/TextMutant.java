package org.gonghui.mutants;

import java.util.Set;
import org.pitest.reloc.asm.ClassReader;
import org.pitest.reloc.asm.ClassVisitor;
import org.pitest.reloc.asm.ClassWriter;
import org.pitest.reloc.asm.MethodVisitor;
import org.pitest.reloc.asm.Opcodes;

/// A change in a text of a class, such as an SQL statement: PIT changes none.
///
/// @param from what stands in one text of the class or more
/// @param to what stands there instead, everywhere
record TextMutant(String className, String from, String to) implements Mutant {

  @Override
  public String name() {
    return "%s: \"%s\" becomes \"%s\"".formatted(className, from, to);
  }

  @Override
  public boolean isReached(Set<String> lines) {
    return lines.stream().anyMatch(line -> line.startsWith(className + ":"));
  }

  @Override
  public byte[] of(byte[] loaded, ClassLoader loader) {
    var writer = new ClassWriter(0);
    var texts = new Texts(writer);
    new ClassReader(loaded).accept(texts, 0);
    if (texts.changed == 0) {
      throw new IllegalArgumentException("no place for " + name());
    }
    return writer.toByteArray();
  }

  private final class Texts extends ClassVisitor {
    private int changed;

    Texts(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      var next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitLdcInsn(Object value) {
          super.visitLdcInsn(value instanceof String text ? changed(text) : value);
        }
      };
    }

    private String changed(String text) {
      if (text.contains(from)) {
        changed++;
      }
      return text.replace(from, to);
    }
  }
}
