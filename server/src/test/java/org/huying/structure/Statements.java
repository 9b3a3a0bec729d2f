package org.huying.structure;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The texts that the sources put together, method by method, with the constants that they name written out. */
final class Statements {

    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final List<Method> methods = new ArrayList<>();

    /** @param texts each whole expression of strings in it; what is not known before it runs is left out */
    record Method(String name, List<String> texts) {

        String all() {
            return String.join(" ", texts);
        }
    }

    static List<Method> in(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            Statements statements = new Statements();
            units.forEach(unit -> statements.new Constants().scan(unit, ""));
            units.forEach(unit -> statements.new Methods().scan(unit, ""));
            return statements.methods;
        }
    }

    /** Remembers every constant by its class and name. */
    private final class Constants extends TreeScanner<Void, String> {

        @Override
        public Void visitClass(ClassTree type, String outer) {
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public Void visitVariable(VariableTree variable, String type) {
            boolean constant = variable.getModifiers().getFlags().contains(Modifier.STATIC);
            if (constant && variable.getInitializer() != null) {
                constants.put(type + "." + variable.getName(), variable.getInitializer());
            }
            return null;
        }
    }

    private final class Methods extends TreeScanner<Void, String> {

        @Override
        public Void visitClass(ClassTree type, String outer) {
            return super.visitClass(type, type.getSimpleName().toString());
        }

        @Override
        public Void visitVariable(VariableTree variable, String type) {
            boolean constant = variable.getModifiers().getFlags().contains(Modifier.STATIC);
            return constant ? null : super.visitVariable(variable, type);
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            Texts texts = new Texts(type);
            texts.scan(method.getBody(), null);
            methods.add(new Method(type + "." + method.getName(), texts.found));
            return null;
        }
    }

    /** Collects whole expressions: a sum of strings is one text. */
    private final class Texts extends TreeScanner<Void, Void> {

        private final String type;
        private final List<String> found = new ArrayList<>();

        private Texts(String type) {
            this.type = type;
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void none) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, none);
            }
            found.add(text(sum));
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            return add(literal);
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void none) {
            return add(name);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree select, Void none) {
            add(select);
            return super.visitMemberSelect(select, none);
        }

        private Void add(Tree tree) {
            String text = text(tree);
            if (!text.isBlank()) {
                found.add(text);
            }
            return null;
        }

        private String text(Tree tree) {
            return switch (tree) {
                case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
                case LiteralTree literal -> literal.getValue() instanceof String string ? string : "";
                case IdentifierTree name -> constant(type + "." + name.getName());
                case MemberSelectTree select -> constant(select.toString());
                default -> parts(tree);
            };
        }

        private String constant(String name) {
            ExpressionTree value = constants.get(name);
            return value == null ? "" : new Texts(name.substring(0, name.indexOf('.'))).text(value);
        }

        /** What is said anywhere in a call, a choice or an expression in brackets. */
        private String parts(Tree tree) {
            Texts inside = new Texts(type);
            inside.scanInside(tree);
            return inside.found.stream().collect(Collectors.joining(" ", " ", " "));
        }

        private void scanInside(Tree tree) {
            tree.accept(this, null);
        }
    }
}
