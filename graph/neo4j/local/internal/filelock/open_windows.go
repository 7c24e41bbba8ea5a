package filelock

import (
	"errors"
	"os"
	"syscall"
)

// sharingViolation is what Windows answers when the file is open elsewhere and not shared.
const sharingViolation syscall.Errno = 32

func open(path string) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	// A share mode of 0 shares the file with nobody: having it open is having the lock.
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil, syscall.OPEN_ALWAYS,
		syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, sharingViolation) {
		return nil, ErrHeld
	}
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(h), path), nil
}

// discard closes the file first: Windows removes none that is open, not even for another who has taken the lock since.
func discard(f *os.File) error {
	err := f.Close()
	_ = os.Remove(f.Name()) // the next holder has it, or nobody
	return err
}
