package org.drugprofiling.house;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The picture finds what breaks it, on the classes of the house itself. */
class PictureTest {

    private static final JavaClasses TWO = new ClassFileImporter().importClasses(Picture.class, HouseRulesTest.class);

    private static void check(Picture picture, JavaClasses classes) {
        picture.tests(classes).forEach(test -> assertDoesNotThrow(test.getExecutable()::execute));
    }

    @Test
    void classesWithoutAPlaceAreFoundInTheRootToo() {
        Picture house = new Picture("org.drugprofiling").with("house", "it is a leaf");
        assertEquals(Set.of(), house.homeless(TWO));
        Picture elsewhere = new Picture("org.drugprofiling").with("hou", "a name that only begins alike");
        assertEquals(Set.of(Picture.class.getName(), HouseRulesTest.class.getName()), elsewhere.homeless(TWO));
        // directly in the root
        Picture root = new Picture("org.drugprofiling.house").with("below", "it is a leaf");
        assertEquals(Set.of(Picture.class.getName(), HouseRulesTest.class.getName()), root.homeless(TWO));
    }

    @Test
    void importsDownThePictureAreFound() {
        Picture bent = new Picture("org").with("drugprofiling", "it is a leaf and may not see the libraries of tests");
        JavaClasses classes = new ClassFileImporter().importClasses(PictureTest.class);
        assertThrows(AssertionError.class, () -> check(bent, classes));
        Picture right = new Picture("org")
                .with("junit", "tests are made of it")
                .with("apiguardian", "and of its marks")
                .with("drugprofiling", "it may see the libraries of tests", "junit", "apiguardian");
        check(right, classes);
    }

    @Test
    void whatIsAboveStandsThereAlready() {
        Picture picture = new Picture("org.drugprofiling");
        assertThrows(IllegalArgumentException.class, () -> picture.with("profile", "because", "sample"));
    }
}
