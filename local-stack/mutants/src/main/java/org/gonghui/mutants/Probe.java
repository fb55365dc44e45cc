package org.gonghui.mutants;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pitest.reloc.asm.ClassReader;
import org.pitest.reloc.asm.ClassWriter;
import org.pitest.reloc.asm.Opcodes;
import org.pitest.reloc.asm.Type;
import org.pitest.reloc.asm.tree.AbstractInsnNode;
import org.pitest.reloc.asm.tree.ClassNode;
import org.pitest.reloc.asm.tree.InsnList;
import org.pitest.reloc.asm.tree.LdcInsnNode;
import org.pitest.reloc.asm.tree.LineNumberNode;
import org.pitest.reloc.asm.tree.MethodInsnNode;

/// Tells which lines of a class are run. A mutant in a line that a test never runs need not be played on it.
public final class Probe {
  private static final Set<String> LINES = ConcurrentHashMap.newKeySet();

  private Probe() {}

  /// Called by the lines of a probed class.
  public static void run(String line) {
    LINES.add(line);
  }

  static void forget() {
    LINES.clear();
  }

  /// The lines that were run since [#forget], as [#name] writes them.
  static Set<String> lines() {
    return Set.copyOf(LINES);
  }

  static String name(String className, int line) {
    return className + ":" + line;
  }

  static byte[] in(byte[] loaded, ClassLoader loader) {
    var reader = new ClassReader(loaded);
    var type = new ClassNode();
    reader.accept(type, 0);
    var className = reader.getClassName().replace('/', '.');
    for (var method : type.methods) {
      for (var at : method.instructions.toArray()) {
        if (at instanceof LineNumberNode line) {
          insert(call(name(className, line.line)), first(line), method.instructions);
        }
      }
    }
    var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    type.accept(writer);
    return writer.toByteArray();
  }

  /// Frames tell a new object by the place of its instruction, which must stay the first of its line.
  private static void insert(InsnList call, AbstractInsnNode first, InsnList all) {
    if (first.getOpcode() == Opcodes.NEW) {
      all.insert(first, call);
    } else {
      all.insertBefore(first, call);
    }
  }

  private static AbstractInsnNode first(LineNumberNode line) {
    AbstractInsnNode at = line;
    while (at.getOpcode() < 0) {
      at = at.getNext();
    }
    return at;
  }

  private static InsnList call(String line) {
    var call = new InsnList();
    call.add(new LdcInsnNode(line));
    call.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            Type.getInternalName(Probe.class),
            "run",
            "(Ljava/lang/String;)V"));
    return call;
  }
}
