package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class UploadServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesWhatIsEmptyOrOverTheLimitBeforeAByteIsSent(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        for (long size : new long[] {0, -1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> parley.uploads.create(anna, "a", size)).isInstanceOf(InvalidValueException.class);
        }
        for (long size : new long[] {FileFixture.LIMIT + 1, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> parley.uploads.create(anna, "a", size)).isInstanceOf(FileTooLargeException.class);
        }
        assertThat(parley.uploads.create(anna, "a", FileFixture.LIMIT).stored()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void chunksGoInAnyOrderAndAsOftenAsNeeded(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        byte[] bytes = FileFixture.noise(2 * FileChunk.SIZE + 100);
        long id = parley.uploads.create(anna, "noise.bin", bytes.length).id();
        byte[] last = Arrays.copyOfRange(bytes, 2 * FileChunk.SIZE, bytes.length);
        parley.uploads.put(anna, id, 2, last);
        parley.uploads.put(anna, id, 2, new byte[last.length]);
        assertThat(parley.uploads.find(anna, id).stored()).containsExactly(2);
        assertThatThrownBy(() -> parley.uploads.finish(anna, id)).isInstanceOf(ChunksMissingException.class);
        parley.uploads.put(anna, id, 0, Arrays.copyOf(bytes, FileChunk.SIZE));
        parley.uploads.put(anna, id, 1, Arrays.copyOfRange(bytes, FileChunk.SIZE, 2 * FileChunk.SIZE));
        FileView file = parley.uploads.finish(anna, id);
        assertThat(file).isEqualTo(new FileView(id, "noise.bin", bytes.length, "application/octet-stream", null, null));
        assertThat(parley.uploads.finish(anna, id)).isEqualTo(file);
        OpenFile open = parley.files.open(anna, id);
        assertThat(open.chunk(1)).isEqualTo(Arrays.copyOfRange(bytes, FileChunk.SIZE, 2 * FileChunk.SIZE));
        assertThat(open.chunk(2)).isEqualTo(last);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesChunksThatDoNotBelong(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long id = parley.uploads.create(anna, "a", FileChunk.SIZE + 1).id();
        for (int position : new int[] {-1, 2, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> parley.uploads.put(anna, id, position, new byte[1]))
                    .isInstanceOf(InvalidValueException.class);
        }
        for (int size : new int[] {0, 1, FileChunk.SIZE - 1, FileChunk.SIZE + 1}) {
            assertThatThrownBy(() -> parley.uploads.put(anna, id, 0, new byte[size]))
                    .isInstanceOf(InvalidValueException.class);
        }
        assertThat(parley.uploads.find(anna, id).stored()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyTheUploaderHasAnUpload(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long mallory = parley.conversations.person("Mallory");
        long id = parley.begin(anna, "a", new byte[5]);
        for (long file : new long[] {id, 987_654_321, 0, -1}) {
            assertThatThrownBy(() -> parley.uploads.find(mallory, file)).isInstanceOf(FileNotFoundException.class);
            assertThatThrownBy(() -> parley.uploads.put(mallory, file, 0, new byte[5]))
                    .isInstanceOf(FileNotFoundException.class);
            assertThatThrownBy(() -> parley.uploads.finish(mallory, file)).isInstanceOf(FileNotFoundException.class);
            assertThatThrownBy(() -> parley.uploads.discard(mallory, file)).isInstanceOf(FileNotFoundException.class);
            assertThatThrownBy(() -> parley.files.open(mallory, file)).isInstanceOf(FileNotFoundException.class);
        }
        assertThatThrownBy(() -> parley.files.open(anna, id)).isInstanceOf(FileNotFoundException.class);
        assertThat(parley.uploads.finish(anna, id).size()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsDiscardedLeavesNothingBehind(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long half = parley.uploads.create(anna, "a", 3L * FileChunk.SIZE).id();
        parley.uploads.put(anna, half, 1, new byte[FileChunk.SIZE]);
        long whole = parley.upload(anna, "a.png", TestPictures.png(20, 10)).id();
        for (long id : new long[] {half, whole}) {
            assertThat(parley.rows(id)).isGreaterThan(1);
            parley.uploads.discard(anna, id);
            assertThat(parley.rows(id)).isZero();
            assertThatThrownBy(() -> parley.uploads.put(anna, id, 0, new byte[1]))
                    .isInstanceOf(FileNotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onePersonHasOnlySoManyUnsent(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long first = parley.uploads.create(anna, "a", 1).id();
        for (int i = 1; i < UploadService.UNTAKEN_MAX; i++) {
            parley.uploads.create(anna, "a", 1);
        }
        assertThatThrownBy(() -> parley.uploads.create(anna, "a", 1)).isInstanceOf(TooManyFilesException.class);
        parley.uploads.discard(anna, first);
        assertThat(parley.uploads.create(anna, "a", 1).name()).isEqualTo("a");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDiskThatIsNearlyFullTakesNoFiles(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long id = parley.uploads.create(anna, "a", 1).id();
        parley.diskFull = true;
        assertThatThrownBy(() -> parley.uploads.create(anna, "a", 1)).isInstanceOf(NoRoomException.class);
        assertThatThrownBy(() -> parley.uploads.put(anna, id, 0, new byte[1])).isInstanceOf(NoRoomException.class);
        parley.diskFull = false;
        parley.uploads.put(anna, id, 0, new byte[1]);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPictureOfTooManyPixelsIsRefusedAndGone(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long id = parley.begin(anna, "bomb.png", TestPictures.pngBomb(60_000, 60_000));
        assertThatThrownBy(() -> parley.uploads.finish(anna, id)).isInstanceOf(PictureTooLargeException.class);
        assertThat(parley.rows(id)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatNoMessageTookIsSweptAndWhatOneTookStays(Vendor vendor) {
        FileFixture parley = new FileFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long group = parley.group(anna);
        long half = parley.uploads.create(anna, "half", 2L * FileChunk.SIZE).id();
        parley.uploads.put(anna, half, 0, new byte[FileChunk.SIZE]);
        long untaken = parley.upload(anna, "a", new byte[5]).id();
        long taken = parley.upload(anna, "b", new byte[5]).id();
        parley.attach(group, 1, taken);
        parley.sweep.sweep();
        assertThat(parley.rows(half)).isEqualTo(2);
        parley.now += StoredFile.UNTAKEN + 1;
        long fresh = parley.upload(anna, "c", new byte[5]).id();
        parley.sweep.sweep();
        assertThat(parley.rows(half)).isZero();
        assertThat(parley.rows(untaken)).isZero();
        assertThat(parley.rows(taken)).isEqualTo(2);
        assertThat(parley.rows(fresh)).isEqualTo(2);
    }
}
