"""Start Septa from its source folder: python main.py [PACK] [options]."""

import sys

from viewer.app import main

if __name__ == "__main__":
    sys.exit(main())
