package adaps.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stranger's YAML file may hold, and what is said of everything else. */
class YamlSectionTest {
  private static YamlSection read(byte[] bytes) throws IOException {
    return YamlSection.read("f.yaml", new ByteArrayInputStream(bytes), 1, "setting");
  }

  private static YamlSection read(String yaml) throws IOException {
    return read(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String sentence, Executable what) {
    ConfigException refused = assertThrows(ConfigException.class, what);
    assertEquals(sentence, refused.getMessage());
  }

  @Test
  void plainValuesKeepTheirKind() throws IOException {
    YamlSection fields =
        read(
            "whole: 3\nlong: 5000000000\nhuge: 123456789012345678901\nreal: 2.5e-1\nflag: true\n"
                + "off: false\nword: a b\nquoted: '7'\nlist: [1, 2.5, x, true]\n");
    assertEquals(
        Map.of(
            "whole",
            3,
            "long",
            5_000_000_000L,
            "huge",
            "123456789012345678901",
            "real",
            0.25,
            "flag",
            true,
            "off",
            false,
            "word",
            "a b",
            "quoted",
            "7",
            "list",
            List.of(1, 2.5, "x", true)),
        fields.values());
    assertEquals(
        List.of("whole", "long", "huge", "real", "flag", "off", "word", "quoted", "list"),
        fields.names());
  }

  @Test
  void sectionsAreReadThreeDeep() throws IOException {
    YamlSection deepest = read("a:\n  b:\n    c:\n      d: 1\n").section("a").section("b");
    assertEquals(Map.of("d", 1), deepest.section("c").values());
    assertRefused(
        "f.yaml, line 4, field 'a.b.c.d' must be a plain value or a list of plain values.",
        () -> read("a:\n  b:\n    c:\n      d:\n        e: 1\n"));
  }

  @Test
  void aFileOfExactlyTheLimitIsRead() throws IOException {
    String text = "a: 1 #";
    assertEquals(Map.of("a", 1), read(text + "x".repeat(1024 - text.length())).values());
    assertRefused(
        "f.yaml is longer than 1 KiB, so it is no setting; check it.",
        () -> read(text + "x".repeat(1025 - text.length())));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstField() throws IOException {
    assertEquals(List.of("a"), read("\ufeffa: 1").names());
  }

  @Test
  void anotherEncodingIsRefused() {
    assertRefused(
        "f.yaml is no UTF-8 text; save it as UTF-8.",
        () -> read("a: ü".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a: [1, *x];         f.yaml, line 1, field 'a';       is an alias",
        "a: &x 1|b: *x;      f.yaml, line 2, field 'b';       is an alias",
        "a: !t 1;            f.yaml, line 1, field 'a';       has a tag (!name)",
        "a: [1, !t 2];       f.yaml, line 1, field 'a';       has a tag (!name)",
        "a: !t [1];          f.yaml, line 1, field 'a';       has a tag (!name)",
        "a: !t {b: 1};       f.yaml, line 1, field 'a';       has a tag (!name)",
        "a: [1, [2]];        f.yaml, line 1, field 'a';       must be a plain value or a list",
        "a: [1, {b: 2}];     f.yaml, line 1, field 'a';       must be a plain value or a list",
        "a: [1, ~];          f.yaml, line 1, field 'a';       has an entry without a value",
        "a: 1|a: 2;          f.yaml, line 2, field 'a';       is given twice",
        "a:|  b: 1|  b: 2;   f.yaml, line 3, field 'a.b';     is given twice",
        "a: 1|---|b: 2;      f.yaml, line 3;                  holds a second document",
        "x;                  f.yaml, line 1;                  must be fields such as",
      })
  void whatIsNoPlainValueIsRefusedWithItsPlace(String yaml, String place, String words) {
    String text = yaml.replace('|', '\n');
    String sentence = assertThrows(ConfigException.class, () -> read(text)).getMessage();
    assertTrue(sentence.startsWith(place + " "), sentence);
    assertTrue(sentence.contains(words), sentence);
  }

  @Test
  void brokenYamlIsNamedWithItsLineAndWithoutAnExcerpt() {
    ConfigException refused =
        assertThrows(ConfigException.class, () -> read("a: 1\nb: [secret words\nc: }\n"));
    assertTrue(
        refused.getMessage().startsWith("f.yaml, line 3 is no valid YAML: "), refused.getMessage());
    assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
  }

  @Test
  void anEmptyTextIsAValueButNoWord() throws IOException {
    YamlSection fields = read("empty: ''\nblank: ' '\nnone: ~\nlist: [a, 2]\nsection:\n  b: 1\n");
    assertEquals("", fields.text("empty"));
    assertEquals(List.of("a", "2"), fields.words("list"));
    assertTrue(fields.has("none"));
    assertFalse(fields.has("b"));
    String without = " has no value; give one or leave the line out.";
    assertRefused("f.yaml, line 1, field 'empty'" + without, () -> fields.word("empty"));
    assertRefused("f.yaml, line 2, field 'blank'" + without, () -> fields.word("blank"));
    assertRefused("f.yaml, line 3, field 'none'" + without, () -> fields.text("none"));
    String plain = " must be a plain value.";
    assertRefused("f.yaml, line 4, field 'list'" + plain, () -> fields.text("list"));
    assertRefused("f.yaml, line 5, field 'section'" + plain, () -> fields.word("section"));
  }

  @Test
  void valuesAreRefusedWhereOneIsMissingOrASection() throws IOException {
    assertRefused(
        "f.yaml, line 2, field 'b' has no value; give one or leave the line out.",
        () -> read("a: 1\nb:\n").values());
    for (String nothing : List.of("~", "' '", "null")) {
      assertRefused(
          "f.yaml, line 2, field 'b' has no value; give one or leave the line out.",
          () -> read("a: 1\nb: " + nothing + "\n").values());
    }
    assertRefused(
        "f.yaml, line 2, field 'b' must be a plain value or a list of plain values.",
        () -> read("a: 1\nb: {c: 1}\n").values());
  }

  @Test
  void listsAndSectionsAreNamedWhenTheyAreSomethingElse() throws IOException {
    YamlSection fields = read("a: 1\nempty: []\n");
    assertRefused(
        "f.yaml, line 1, field 'a' must be a list such as [a, b].", () -> fields.words("a"));
    assertRefused(
        "f.yaml, line 2, field 'empty' must be a list such as [a, b].",
        () -> fields.words("empty"));
    assertRefused(
        "f.yaml, line 1, field 'a' must hold a, indented, one on each line.",
        () -> fields.section("a"));
  }

  @Test
  void aMissingFieldIsSaidAtTheEndOfItsSection() throws IOException {
    YamlSection fields = read("a: 1\ns:\n  b: 1\n  c: 2\n");
    String end = assertThrows(ConfigException.class, () -> fields.text("z")).getMessage();
    assertTrue(end.matches("f.yaml, line [45] has no field 'z'\\."), end);
    assertThrows(ConfigException.class, () -> fields.words("z"));
    assertThrows(ConfigException.class, () -> fields.section("z"));
    String inside =
        assertThrows(ConfigException.class, () -> fields.section("s").text("z")).getMessage();
    assertTrue(inside.matches("f.yaml, line [45], field 's' has no field 'z'\\."), inside);
    assertEquals(
        "f.yaml, line 5 has no field 'z'; add it.", fields.missing("z", "; add it").getMessage());
  }

  @Test
  void unknownFieldsAreRefusedWithTheOnesThereAre() throws IOException {
    YamlSection fields = read("title: x\nsuorce: y\n");
    assertRefused(
        "f.yaml, line 2, field 'suorce' is no field of a scenario; there are title, source."
            + " Did you mean 'source'?",
        () -> fields.allow(List.of("title", "source"), "a scenario"));
    fields.allow(List.of("suorce", "title"), "anything");
  }
}
